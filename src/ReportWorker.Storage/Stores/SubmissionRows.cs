using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

internal static class SubmissionRows
{
    /// <summary>The rows as heads. A city has a hundred thousand of them for a few periods, so that each code and key is read once.</summary>
    public static List<SubmissionHead> Read(List<SubmissionRow> rows)
    {
        var units = new Dictionary<string, UnitCode>();
        var periods = new Dictionary<string, PeriodKey>();
        return rows.ConvertAll(row => new SubmissionHead(
            row.Id,
            Once(units, row.Unit, UnitCode.Parse),
            row.Form,
            Once(periods, row.Period, PeriodKey.Parse),
            row.Revision,
            UtcInstant.Read(row.ReceivedAt),
            UtcInstant.Read(row.FirstReceivedAt),
            row.SourceHash,
            row.SourceName)
        {
            State = row.State, Way = row.Way, Sender = row.Sender, Note = row.Note, CountsFrom = UtcInstant.Read(row.CountsFrom), BasedOn = row.BasedOn,
        });
    }

    private static T Once<T>(Dictionary<string, T> known, string text, Func<string, T> parse)
    {
        if (!known.TryGetValue(text, out var value))
        {
            known.Add(text, value = parse(text));
        }

        return value;
    }

    /// <summary>The submissions that a query means.</summary>
    public static IQueryable<SubmissionRow> Matching(this IQueryable<SubmissionRow> submissions, SubmissionQuery query)
    {
        var periods = query.Periods.Select(period => period.Text).Distinct().ToList();
        submissions = submissions.Where(submission => periods.Contains(submission.Period));
        if (!query.AllRevisions)
        {
            submissions = submissions.Where(submission => submission.Counts);
        }

        if (query.Forms is null)
        {
            return submissions;
        }

        var forms = query.Forms.Distinct().ToList();
        return submissions.Where(submission => forms.Contains(submission.Form));
    }

    /// <summary>In the order that heads are told in.</summary>
    public static IQueryable<SubmissionRow> InOrder(this IQueryable<SubmissionRow> submissions) =>
        submissions.OrderBy(submission => submission.Unit).ThenBy(submission => submission.Form).ThenBy(submission => submission.Period)
            .ThenBy(submission => submission.Revision);
}
