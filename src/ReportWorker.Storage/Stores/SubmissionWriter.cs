using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

/// <summary>Stores new submissions within the context's transaction.</summary>
internal sealed class SubmissionWriter(ReportWorkerContext context, Backend backend)
{
    public async Task<List<SubmissionRow>> AddAsync(
        IReadOnlyList<NewSubmission> submissions, AuditEvent audit, CancellationToken cancellationToken)
    {
        await context.AddMissingAsync(backend, submissions.Select(submission => submission.Source).OfType<Core.Storing.Blob>(), cancellationToken);
        var numbers = await context.NumbersAsync(
            submissions.SelectMany(submission => submission.Values).Select(value => value.Indicator), cancellationToken);
        var rows = await HeadsAsync(submissions, audit, cancellationToken);
        context.AuditEvents.Add(AuditRows.Write(audit));
        await context.SaveChangesAsync(cancellationToken);

        context.Narratives.AddRange(submissions.Zip(rows).SelectMany(pair => Narratives(pair.First, pair.Second.Id)));
        await context.SaveChangesAsync(cancellationToken);
        await WriteValuesAsync(submissions.Zip(rows).SelectMany(pair => Values(pair.First, pair.Second.Id, numbers)), cancellationToken);
        return rows;
    }

    private static IEnumerable<NarrativeRow> Narratives(NewSubmission submission, long id) =>
        submission.Narratives.Select(narrative => new NarrativeRow
        {
            SubmissionId = id,
            Section = narrative.Section.Value,
            Text = narrative.Text,
            Cell = Lengths.Clip(narrative.Cell, Lengths.Cell),
        });

    private static IEnumerable<ValueToStore> Values(NewSubmission submission, long id, Dictionary<IndicatorCode, IndicatorRow> numbers) =>
        submission.Values.Select(value => new ValueToStore(
            id,
            numbers[value.Indicator].Id,
            value.Number is { } number ? Decimals.Checked(number) : null,
            value.Number is null || value.Text is null ? value.Text : throw new ArgumentException($"{value.Indicator} is a number and a text.", nameof(submission)),
            Lengths.Clip(value.Cell, Lengths.Cell)));

    private async Task WriteValuesAsync(IEnumerable<ValueToStore> values, CancellationToken cancellationToken)
    {
        try
        {
            await backend.WriteValuesAsync(context, values, cancellationToken);
        }
        catch (System.Data.Common.DbException exception) when (backend.Judge(exception) == Fault.Conflict)
        {
            // The submission is new and ours, so nobody else can have been first: the caller gave an indicator twice.
            throw new ArgumentException("A submission has two values for one indicator.", nameof(values), exception);
        }
    }

    /// <summary>Gives each its next revision; two that do so at once meet at the unique key, and the later one starts again.</summary>
    private async Task<List<SubmissionRow>> HeadsAsync(
        IReadOnlyList<NewSubmission> submissions, AuditEvent audit, CancellationToken cancellationToken)
    {
        var query = new SubmissionQuery(
            submissions.Select(submission => submission.Form).ToHashSet(), submissions.Select(submission => submission.Period).ToHashSet());
        var latest = (await context.Submissions.Matching(query).ToListAsync(cancellationToken))
            .ToDictionary(row => (row.Unit, row.Form, row.Period));
        List<SubmissionRow> rows = [];
        foreach (var submission in submissions)
        {
            var key = (submission.Unit.Value, submission.Form, submission.Period.Text);
            var earlier = latest.GetValueOrDefault(key);
            earlier?.Counts = false;
            var row = Head(submission, earlier, audit);
            latest[key] = row;
            rows.Add(row);
        }

        context.Submissions.AddRange(rows);
        return rows;
    }

    private static SubmissionRow Head(NewSubmission submission, SubmissionRow? earlier, AuditEvent audit) => new()
    {
        Unit = submission.Unit.Value,
        Form = submission.Form,
        Period = submission.Period.Text,
        Revision = (earlier?.Revision ?? 0) + 1,
        Counts = true,
        ReceivedAt = UtcInstant.From(audit.At),
        FirstReceivedAt = earlier?.FirstReceivedAt ?? UtcInstant.From(audit.At),
        SourceHash = submission.Source?.Hash,
        SourceName = submission.SourceName,
    };
}
