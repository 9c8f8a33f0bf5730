using System.Data.Common;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Running;

/// <summary>Where the columns of a value stand in a reader.</summary>
internal readonly record struct ValueColumns(int Submission, int Indicator, int Number, int Text)
{
    public const int RowsBetweenLooksAtTheToken = 4096;

    public static ValueColumns Of(DbDataReader reader) => new(
        reader.GetOrdinal(nameof(SubmissionValueRow.SubmissionId)),
        reader.GetOrdinal(nameof(SubmissionValueRow.IndicatorId)),
        reader.GetOrdinal(nameof(SubmissionValueRow.Number)),
        reader.GetOrdinal(nameof(SubmissionValueRow.Text)));
}
