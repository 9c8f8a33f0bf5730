using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

internal static class SubmissionRows
{
    public static SubmissionHead Read(SubmissionRow row) => new(
        row.Id,
        UnitCode.Parse(row.Unit),
        row.Form,
        PeriodKey.Parse(row.Period),
        row.Revision,
        UtcInstant.Read(row.ReceivedAt),
        UtcInstant.Read(row.FirstReceivedAt),
        row.SourceHash,
        row.SourceName);

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
