using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Storing;
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
        await context.AddMissingAsync(backend, submissions.SelectMany(BlobsOf), cancellationToken);
        var numbers = await context.NumbersAsync(
            submissions.SelectMany(submission => submission.Values).Select(value => value.Indicator), cancellationToken);
        var rows = await new SubmissionHeads(context).AddAsync(submissions, UtcInstant.From(audit.At), cancellationToken);
        if (rows.Count < submissions.Count)
        {
            return []; // somebody else's came in between
        }

        context.AuditEvents.Add(AuditRows.Write(audit));
        await context.SaveChangesAsync(cancellationToken);

        context.Narratives.AddRange(submissions.Zip(rows).SelectMany(pair => Narratives(pair.First, pair.Second.Id)));
        context.SubmissionFiles.AddRange(submissions.Zip(rows).SelectMany(pair => Files(pair.First, pair.Second.Id)));
        await context.SaveChangesAsync(cancellationToken);
        await WriteValuesAsync(submissions.Zip(rows).SelectMany(pair => Values(pair.First, pair.Second.Id, numbers)), cancellationToken);
        return rows;
    }

    private static IEnumerable<Blob> BlobsOf(NewSubmission submission) =>
        submission.Files.Select(file => file.Content).Concat(submission.Source is { } source ? [source] : []);

    private static IEnumerable<SubmissionFileRow> Files(NewSubmission submission, long id) =>
        submission.Files.Select((file, place) => new SubmissionFileRow
        {
            SubmissionId = id, Number = place + 1, Kind = file.Kind, Name = file.Name, BlobHash = file.Content.Hash,
        });

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
}
