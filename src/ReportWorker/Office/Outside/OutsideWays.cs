using ReportWorker.Core.Accounts;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Doors;

namespace ReportWorker.Office.Outside;

/// <summary>The ways in that are configured beside name and password.</summary>
/// <param name="OpenId">The provider of OpenID Connect; null for none.</param>
/// <param name="Windows">True for a Windows domain.</param>
/// <param name="Page">Where browsers find the page. A host that a request names is never used.</param>
internal sealed record OutsideWays(OpenIdSettings? OpenId, bool Windows, Uri Page)
{
    /// <summary>Reads them.</summary>
    public static OutsideWays Of(OfficeSettings settings, OfficeDoor door) => new(
        settings.OpenId.Authority.Length == 0 ? null : settings.OpenId,
        settings.Windows,
        DoorAddress.Parse(settings.OpenId.PageUrl)?.Url ?? door.Address.Url);

    /// <summary>All of them.</summary>
    public IReadOnlyList<OutsideWay> All => [.. OpenId is null ? [] : new[] { OutsideWay.OpenId }, .. Windows ? new[] { OutsideWay.Windows } : []];

    /// <summary>The provider's origin; null for none.</summary>
    public string? Provider => OpenId is null ? null : new Uri(OpenId.Authority).GetLeftPart(UriPartial.Authority);
}

/// <summary>Why somebody from outside is not let in.</summary>
internal enum OutsideRefusal
{
    /// <summary>Nobody was refused.</summary>
    None,

    /// <summary>No account is tied to the person, or it is disabled.</summary>
    Unknown,

    /// <summary>What the provider said does not hold.</summary>
    Failed,

    /// <summary>The provider does not answer.</summary>
    Away,
}
