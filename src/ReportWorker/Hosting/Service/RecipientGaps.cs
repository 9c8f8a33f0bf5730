using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;

namespace ReportWorker.Hosting.Service;

/// <summary>
/// Groups of recipients that nobody is in. A report that no unit here is in the scope of is somebody else's, and whoever asks for one by hand
/// sees who gets it.
/// </summary>
internal static class RecipientGaps
{
    /// <summary>The report and the group of each.</summary>
    /// <param name="library">The reports.</param>
    /// <param name="units">The units of today.</param>
    /// <param name="recipients">The recipients of today.</param>
    public static IEnumerable<(string Report, string Group)> Find(
        ReportLibrary library, IReadOnlyList<Unit> units, IReadOnlyList<Recipient> recipients)
    {
        var groups = recipients.Select(recipient => recipient.Group).ToHashSet();
        var official = recipients.Where(recipient => recipient.Gets(EditionKind.Official)).Select(recipient => recipient.Group).ToHashSet();
        return library.Reports
            .Where(report => report.Schedule is not null && (units.Count == 0 || units.Any(report.Scope.Includes)))
            .SelectMany(report =>
                report.Recipients.Draft.Except(groups).Concat(report.Recipients.Official.Except(official)).Distinct().Select(group => (report.Code, group)));
    }
}
