using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Core.Watching;

namespace ReportWorker.Core.Intake;

/// <summary>
/// Takes units' answers from .xlsx, .xls and .csv files, long or wide. All files are one transaction: when anything in one of them is wrong, nothing
/// changes and everything that is wrong is listed. A file that was imported before makes no new revision.
/// </summary>
/// <remarks>
/// Broken rules refuse nothing here. A fault in who answers what for when is said once, at the first row that has it.
/// </remarks>
public sealed class DataImport(IUnitStore units, ISubmissionStore submissions, Catalogue catalogue, Auditor auditor, OfficeClock clock)
{
    private const int MaxSubject = 400;

    /// <summary>Imports the files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="dryRun">True to find out what would happen, without storing anything.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<DataImportResult> ImportAsync(IReadOnlyList<SourceFile> files, bool dryRun, CancellationToken cancellationToken) =>
        ImportAsync(files, UnitScope.All, dryRun, cancellationToken);

    /// <summary>Imports the files of somebody who may not answer for all units.</summary>
    /// <param name="files">The files.</param>
    /// <param name="scope">The units that may be answered for; any other is a problem of its row.</param>
    /// <param name="dryRun">True to find out what would happen, without storing anything.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DataImportResult> ImportAsync(
        IReadOnlyList<SourceFile> files, UnitScope scope, bool dryRun, CancellationToken cancellationToken)
    {
        using var step = Telemetry.Begin(Step.Intake);
        var problems = new ProblemList();
        var versions = await units.ReadAllAsync(cancellationToken);
        var answers = new AnswerBook(versions, catalogue, problems, scope.Among(versions, clock.Today));
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            new DataFileReader(file, catalogue, answers, problems).Read();
        }

        if (problems.Count > 0)
        {
            return new DataImportResult.Rejected(problems.Kept, problems.Count);
        }

        var all = answers.ToSubmissions();
        var changed = await WithoutUnchangedAsync(all, cancellationToken);
        var stored = dryRun || changed.Count == 0
            ? []
            : await submissions.AddAsync(changed, Audit(files), cancellationToken);
        var values = all.Sum(one => one.Values.Count + one.Narratives.Count);
        return new DataImportResult.Imported(stored, changed.Count, all.Count - changed.Count, values, dryRun);
    }

    private async Task<List<NewSubmission>> WithoutUnchangedAsync(List<NewSubmission> all, CancellationToken cancellationToken)
    {
        if (all.Count == 0)
        {
            return all;
        }

        var query = new SubmissionQuery(
            all.Select(one => one.Form).ToHashSet(), all.Select(one => one.Period).ToHashSet());
        var counting = (await submissions.ReadHeadsAsync(query, cancellationToken))
            .Select(head => (head.Unit, head.Form, head.Period, head.SourceHash))
            .ToHashSet();
        return [.. all.Where(one => !counting.Contains((one.Unit, one.Form, one.Period, one.Source?.Hash)))];
    }

    private AuditEvent Audit(IReadOnlyList<SourceFile> files)
    {
        var names = string.Join(", ", files.Select(file => file.Name));
        var detail = string.Join("\n", files.Select(file => $"{file.Name} {file.ToBlob().Hash}"));
        return auditor.Event(
            "data.import",
            names.Length > MaxSubject ? names[..(MaxSubject - 1)] + "…" : names,
            detail,
            files.Count == 1 ? files[0].ToBlob().Hash : null);
    }
}
