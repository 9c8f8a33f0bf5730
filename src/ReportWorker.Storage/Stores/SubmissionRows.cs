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
        row.SourceHash,
        row.SourceName);

    /// <summary>The counting revisions that a query means.</summary>
    public static IQueryable<SubmissionRow> Counting(this IQueryable<SubmissionRow> submissions, SubmissionQuery query)
    {
        var periods = query.Periods.Select(period => period.Text).Distinct().ToList();
        var counting = submissions.Where(submission => submission.Counts && periods.Contains(submission.Period));
        if (query.Forms is null)
        {
            return counting;
        }

        var forms = query.Forms.Distinct().ToList();
        return counting.Where(submission => forms.Contains(submission.Form));
    }

    /// <summary>In the order that heads are told in.</summary>
    public static IQueryable<SubmissionRow> InOrder(this IQueryable<SubmissionRow> submissions) =>
        submissions.OrderBy(submission => submission.Unit).ThenBy(submission => submission.Form).ThenBy(submission => submission.Period);
}
