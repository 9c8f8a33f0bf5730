using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Intake;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

/// <summary>
/// Gives new submissions their revisions and keeps right which one counts. Two that do so at once meet at the unique keys, of revisions and of
/// what counts, and the later one starts again.
/// </summary>
internal sealed class SubmissionHeads(ReportWorkerContext context)
{
    private const int MostAtOnce = 500;

    /// <summary>What has to be known of the revisions that are there.</summary>
    private sealed record Known(
        long Id, string Unit, string Form, string Period, int Revision, SubmissionState State, bool Counts, DateTime ReceivedAt, DateTime FirstReceivedAt, string? SourceHash);

    /// <summary>Adds the rows of submissions that come now; none when one was typed over a submission that no longer counts.</summary>
    public async Task<List<SubmissionRow>> AddAsync(IReadOnlyList<NewSubmission> submissions, DateTime now, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(submissions, cancellationToken);
        var (rows, overtaken) = (new List<SubmissionRow>(), new List<long>());
        foreach (var submission in submissions)
        {
            var key = (submission.Unit.Value, submission.Form, submission.Period.Text);
            var revisions = known.TryGetValue(key, out var there) ? there : known[key] = [];
            var counting = revisions.Find(one => one.Counts);
            if (submission.Way == SubmissionWay.Set && counting?.Id != submission.BasedOn)
            {
                return [];
            }

            var row = Row(submission, revisions, counting, now);
            if (row.Counts && counting is not null)
            {
                overtaken.Add(counting.Id);
                revisions[revisions.IndexOf(counting)] = counting with { Counts = false };
                rows.Find(one => Is(one, counting))?.Counts = false;
            }

            revisions.Add(new Known(0, row.Unit, row.Form, row.Period, row.Revision, row.State, row.Counts, row.ReceivedAt, row.FirstReceivedAt, row.SourceHash));
            rows.Add(row);
        }

        foreach (var chunk in overtaken.Where(id => id > 0).Chunk(MostAtOnce))
        {
            await context.Submissions.Where(row => chunk.Contains(row.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Counts, false), cancellationToken);
        }

        context.Submissions.AddRange(rows);
        return rows;
    }

    /// <summary>When the unit first answered, for one that begins to count, or waits to.</summary>
    /// <param name="counting">What the one that counts says; null when none does.</param>
    /// <param name="open">When those that nobody refused came, the one itself among them.</param>
    public static DateTime FirstOf(DateTime? counting, IEnumerable<DateTime> open) => counting ?? open.Min();

    private async Task<Dictionary<(string, string, string), List<Known>>> KnownAsync(IReadOnlyList<NewSubmission> submissions, CancellationToken cancellationToken)
    {
        var query = new SubmissionQuery(
            submissions.Select(submission => submission.Form).ToHashSet(), submissions.Select(submission => submission.Period).ToHashSet(), AllRevisions: true);
        var rows = await context.Submissions.AsNoTracking().Matching(query)
            .Select(row => new Known(
                row.Id, row.Unit, row.Form, row.Period, row.Revision, row.State, row.Counts, row.ReceivedAt, row.FirstReceivedAt, row.SourceHash))
            .ToListAsync(cancellationToken);
        return rows.GroupBy(row => (row.Unit, row.Form, row.Period)).ToDictionary(group => group.Key, group => group.ToList());
    }

    private static SubmissionRow Row(NewSubmission submission, List<Known> revisions, Known? counting, DateTime now)
    {
        var isTaken = submission.State == SubmissionState.Taken;
        return new SubmissionRow
        {
            Unit = submission.Unit.Value,
            Form = submission.Form,
            Period = submission.Period.Text,
            Revision = revisions.Select(one => one.Revision).DefaultIfEmpty().Max() + 1,
            Counts = isTaken,
            ReceivedAt = now,
            FirstReceivedAt = FirstOf(counting?.FirstReceivedAt, revisions.Where(IsOpen).Select(one => one.ReceivedAt).Append(now)),
            SourceHash = submission.BasedOn is null ? submission.Source?.Hash : counting?.SourceHash,
            SourceName = submission.SourceName,
            State = submission.State,
            Way = submission.Way,
            Sender = Lengths.Clip(submission.Sender, Lengths.Email),
            Note = submission.Note,
            CountsFrom = isTaken ? now : null,
            BasedOn = submission.BasedOn,
        };
    }

    private static bool IsOpen(Known one) => one.State is SubmissionState.Taken or SubmissionState.Late or SubmissionState.Unconfirmed;

    private static bool Is(SubmissionRow row, Known known) =>
        (row.Unit, row.Form, row.Period, row.Revision) == (known.Unit, known.Form, known.Period, known.Revision);
}
