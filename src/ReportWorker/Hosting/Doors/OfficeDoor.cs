using System.Security.Cryptography.X509Certificates;
using ReportWorker.Expressions;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Hosting.Doors;

/// <summary>The door to the office's page, looked at before the service starts.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Certificate">What it shows; null without encryption.</param>
/// <param name="Keys">What encrypts the keys in the database; null when they lie there in clear text.</param>
/// <param name="Problem">Why it stays shut; null when nothing keeps it shut.</param>
internal sealed record OfficeDoor(DoorAddress Address, X509Certificate2? Certificate, X509Certificate2? Keys, Message? Problem)
{
    /// <summary>Looks at it; null when no page is configured.</summary>
    public static OfficeDoor? Look(OfficeSettings settings)
    {
        if (DoorAddress.Parse(settings.Url) is not { } address)
        {
            return null;
        }

        var certificate = address.IsEncrypted ? CertificateFile.Read(settings.Certificate) : new CertificateFile(null, null);
        var keys = CertificateFile.Read(settings.Keys);
        return new OfficeDoor(address, certificate.Certificate, keys.Certificate, certificate.Problem ?? keys.Problem);
    }
}
