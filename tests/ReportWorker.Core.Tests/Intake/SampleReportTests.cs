using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Intake;

public sealed class SampleReportTests
{
    private const string Heading = "report,samples,period,unit\n";

    [Fact]
    public void A_row_says_where_the_data_of_a_report_lies_in_one_folder_or_more()
    {
        var read = SampleReport.ReadIndex(Files.Csv(Heading + "review,city district,2020-H1,hq\nbriefing,district,2020-06-09,b\n"));

        read.Should().HaveCount(2);
        read[0].Should().BeEquivalentTo(new SampleReport("review", ["city", "district"], PeriodKey.Parse("2020-H1"), UnitCode.Parse("hq")));
        read[1].Folders.Should().Equal("district");
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_with_its_place()
    {
        var act = () => SampleReport.ReadIndex(Files.Csv(
            Heading + "review,../secret,2020-H1,hq\nreview,district,soon,hq\nreview,,2017,\nbriefing,a,2017,b\nbriefing,a,2018,b\n"));

        var refused = act.Should().Throw<RequestRefusedException>().Which;
        refused.Kind.Should().Be(RefusalKind.WorkFailed);
        refused.Problems.Select(problem => (problem.Message.Id, problem.Place!.Row, problem.Place.Column)).Should().Equal(
            ("CellWrong", 2, "samples"),
            ("CellWrong", 3, "period"),
            ("CellRequired", 4, "samples"),
            ("CellRequired", 4, "unit"),
            ("SampleTwice", 6, "report"));
    }

    [Fact]
    public void A_missing_column_is_told()
    {
        var act = () => SampleReport.ReadIndex(Files.Csv("report,samples,period\nreview,district,2017\n"));

        act.Should().Throw<RequestRefusedException>().Which.Problems.Should().ContainSingle().Which.Message.Id.Should().Be("ColumnMissing");
    }
}
