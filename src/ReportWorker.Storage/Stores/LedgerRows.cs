using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

internal static class LedgerRows
{
    public static DueReport Read(DueReportRow row) => new(
        KeyOf(row), row.State, row.Reason, UtcInstant.Read(row.DueAt), UtcInstant.Read(row.CreatedAt), UtcInstant.Read(row.ChangedAt));

    public static DueKey KeyOf(DueReportRow row) => new(row.Report, PeriodKey.Parse(row.Period), UnitCode.Parse(row.Unit));

    public static DueReportRow Write(NewDueReport due, DateTime now) => new()
    {
        Report = due.Key.Report,
        Period = due.Key.Period.Text,
        Unit = due.Key.Unit.Value,
        State = UtcInstant.From(due.DueAt) > now ? DueState.Collecting : DueState.Expected, // before it is due, answers are waited for
        DueAt = UtcInstant.From(due.DueAt),
        CreatedAt = now,
        ChangedAt = now,
    };

    /// <summary>The time that a due report gets: its first, or another one as long as nothing was made of it; null when it keeps what it has.</summary>
    public static DateTime? NewTime(DueReportRow row, NewDueReport wanted) =>
        UtcInstant.From(wanted.DueAt) is { } at && at != row.DueAt
            && (row.DueAt is null || row.State is DueState.Expected or DueState.Collecting or DueState.Ready)
            ? at
            : null;

    public static IQueryable<DueReportRow> Of(this IQueryable<DueReportRow> reports, DueKey key)
    {
        var (report, period, unit) = (key.Report, key.Period.Text, key.Unit.Value);
        return reports.Where(due => due.Report == report && due.Period == period && due.Unit == unit);
    }

    /// <summary>Those that the query means, in the order that lists have.</summary>
    public static IQueryable<DueReportRow> Matching(this IQueryable<DueReportRow> reports, DueQuery query) =>
        // Databases disagree about where null stands; here it is last.
        reports.Meant(query).OrderBy(due => due.DueAt == null ? 1 : 0).ThenBy(due => due.DueAt)
            .ThenBy(due => due.Report).ThenBy(due => due.Period).ThenBy(due => due.Unit);

    /// <summary>Those that the query means.</summary>
    public static IQueryable<DueReportRow> Meant(this IQueryable<DueReportRow> reports, DueQuery query)
    {
        if (query.Report is { } report)
        {
            reports = reports.Where(due => due.Report == report);
        }

        if (query.Period is { } period)
        {
            reports = reports.Where(due => due.Period == period);
        }

        if (query.Units?.ToList() is { } units)
        {
            reports = reports.Where(due => units.Contains(due.Unit));
        }

        if (query.States?.ToList() is { } states)
        {
            reports = reports.Where(due => states.Contains(due.State));
        }

        if (UtcInstant.From(query.ChangedAfter) is { } after)
        {
            reports = reports.Where(due => due.ChangedAt > after);
        }

        return reports;
    }

    public static Edition Read(EditionRow row, DueKey due) => new(
        new EditionKey(due, row.Number),
        row.Kind,
        row.Ordinal,
        row.State,
        row.FileName,
        row.DocumentHash,
        row.SnapshotHash,
        row.TemplateHash,
        row.Complete,
        TextsJson.Read(row.Objections),
        row.IsMarked ? new DocumentMark(row.MarkNumber, row.MarkDate, row.MarkSigner) : null,
        row.BasedOn,
        UtcInstant.Read(row.CreatedAt),
        row.CreatedBy)
    {
        Corrects = row.Corrects,
        Signed = (row.SignedName, row.SignedHash) is ({ } name, { } hash) ? new SignedCopy(name, hash) : null,
        AwaitsSigned = row.AwaitsSigned,
    };

    public static EditionRow Write(Edition edition, long dueReport) => new()
    {
        DueReportId = dueReport,
        Number = edition.Key.Number,
        Kind = edition.Kind,
        Ordinal = edition.Ordinal,
        State = edition.State,
        FileName = edition.FileName,
        DocumentHash = edition.DocumentHash,
        SnapshotHash = edition.SnapshotHash,
        TemplateHash = edition.TemplateHash,
        Complete = edition.Complete,
        Objections = TextsJson.Write(edition.Objections),
        IsMarked = edition.Mark is not null,
        MarkNumber = edition.Mark?.Number,
        MarkDate = edition.Mark?.Date,
        MarkSigner = edition.Mark?.Signer,
        BasedOn = edition.BasedOn,
        Corrects = edition.Corrects,
        SignedName = edition.Signed?.FileName,
        SignedHash = edition.Signed?.Hash,
        AwaitsSigned = edition.AwaitsSigned,
        CreatedAt = UtcInstant.From(edition.CreatedAt),
        CreatedBy = edition.CreatedBy,
    };
}
