using System.Globalization;
using System.Resources;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Tests.Sending;

/// <summary>What Core says, in the office's language.</summary>
internal static class CoreTexts
{
    private static readonly ResourceManager Source = new("ReportWorker.Core.Resources.Messages", typeof(Sender).Assembly);

    public static string Of(string id) => Source.GetString(id, CultureInfo.GetCultureInfo("vi"))!;
}
