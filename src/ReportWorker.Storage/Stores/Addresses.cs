using System.Text;

namespace ReportWorker.Storage.Stores;

internal static class Addresses
{
    /// <summary>The form in which addresses are compared: NFC, no blanks around, no case.</summary>
    public static string Normalise(string address) => address.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();
}
