using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;
using ReportWorker.Core.Watching;

namespace ReportWorker.Core.Intake.Pulling;

/// <summary>
/// Takes units' answers from another database. They are read like files; when anything is wrong, nothing changes and everything that is wrong is listed.
/// Of each answer the rows that it was read from are kept as a file. An answer of which the source says nothing new makes no revision, so that what was
/// corrected or imported since stays until the source itself changes.
/// </summary>
public sealed class DataPull(
    IReadOnlyList<IPullSource> sources, IUnitStore units, ISubmissionStore submissions, Catalogue catalogue, Auditor auditor)
{
    /// <summary>The sources that are configured.</summary>
    public IReadOnlyList<IPullSource> Sources => sources;

    /// <summary>Reads a source.</summary>
    /// <param name="name">The source's name.</param>
    /// <param name="period">Only the rows of this period; null for all.</param>
    /// <param name="dryRun">True to find out what would happen, without storing anything.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">There is no such source, it cannot be reached, or is not shaped like a long file.</exception>
    public async Task<DataImportResult> RunAsync(string name, PeriodKey? period, bool dryRun, CancellationToken cancellationToken)
    {
        using var step = Telemetry.Begin(Step.Intake);
        var source = sources.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(name);
        var rows = (await source.ReadAsync(cancellationToken)).Where(row => period is null || row.Period.Trim() == period.Text);
        var problems = new ProblemList();
        var answers = new AnswerBook(await units.ReadAllAsync(cancellationToken), catalogue, problems);
        foreach (var file in PulledFiles.Write(source.Name, rows, catalogue))
        {
            cancellationToken.ThrowIfCancellationRequested();
            new DataFileReader(file, catalogue, answers, problems).Read();
        }

        if (problems.Count > 0)
        {
            return new DataImportResult.Rejected(problems.Kept, problems.Count);
        }

        var all = answers.ToSubmissions().ConvertAll(answer => answer with { Way = SubmissionWay.Pull, Sender = source.Name });
        var news = await NewsAsync(all, cancellationToken);
        var stored = dryRun || news.Count == 0
            ? []
            : await submissions.AddAsync(news, auditor.Event("data.pull", source.Name, source.Description), cancellationToken);
        var values = all.Sum(one => one.Values.Count + one.Narratives.Count);
        return new DataImportResult.Imported(stored, news.Count, all.Count - news.Count, values, dryRun);
    }

    private async Task<List<NewSubmission>> NewsAsync(List<NewSubmission> all, CancellationToken cancellationToken)
    {
        if (all.Count == 0)
        {
            return all;
        }

        var query = new SubmissionQuery(
            all.Select(one => one.Form).ToHashSet(), all.Select(one => one.Period).ToHashSet(), AllRevisions: true);
        var known = (await submissions.ReadHeadsAsync(query, cancellationToken)).ToLookup(head => (head.Unit, head.Form, head.Period));
        return all.FindAll(one =>
        {
            var before = known[(one.Unit, one.Form, one.Period)].ToList();
            var pulled = before.FindLast(head => head.Way == SubmissionWay.Pull && head.Sender == one.Sender);
            return one.Source?.Hash is { } hash && hash != pulled?.SourceHash && hash != SubmissionHead.CountingOf(before)?.SourceHash;
        });
    }

    private RequestRefusedException Unknown(string name) => new(RefusalKind.WrongUsage, new Problem(sources.Count == 0
        ? Messages.NoPullSources(CellText.Shown(name))
        : Messages.PullSourceUnknown(CellText.Shown(name), string.Join(", ", sources.Select(known => known.Name)))));
}
