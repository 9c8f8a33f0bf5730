using System.Globalization;
using System.Text;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Intake.Uploading;
using ReportWorker.Core.Units;

namespace ReportWorker.Tests.Intake;

/// <summary>Files that somebody at the office uploads: the program's real parts.</summary>
public sealed class UploadFiguresTests : IAsyncLifetime
{
    private const string Ward = "phuong-bo-de";

    private Office _office = null!; // opened before each test

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.OpenAsync("2020-09-30T08:00:00"); // long after every deadline
        await _office.ImportUnitsAsync();
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_form_counts_at_once_and_the_same_file_again_changes_nothing()
    {
        var file = (await FilledForm.MakeAsync(_office)).BlankIsZero().Number("dv_ket_nap", 5).Save();

        var taken = (await TakeAsync(file, UnitScope.All)).Should().BeOfType<UploadResult.Taken>().Subject;
        var again = (await TakeAsync(file, UnitScope.All)).Should().BeOfType<UploadResult.Taken>().Subject;

        var head = taken.Submissions.Should().ContainSingle().Subject;
        (head.Unit.Value, head.State, head.Way, head.Sender, head.Revision).Should().Be((Ward, SubmissionState.Taken, SubmissionWay.Import, "test", 1));
        (again.Submissions.Count, again.Unchanged).Should().Be((0, 1));
        (await StoredAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_form_with_wrong_cells_is_told_cell_by_cell_and_goes_back_marked()
    {
        var form = (await FilledForm.MakeAsync(_office)).BlankIsZero().Text("dv_ket_nap", "năm");

        var refused = (await TakeAsync(form.Save(), UnitScope.All)).Should().BeOfType<UploadResult.Refused>().Subject;

        refused.Problems.Should().ContainSingle().Which.Should().Match<UploadProblem>(problem => problem.Cell == form.CellOf("dv_ket_nap") && problem.Label!.Length > 0);
        FilledForm.Of(refused.Copy!.Content.ToArray()).CellOf("dv_ket_nap").Should().NotBeEmpty();
        (await StoredAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData(Ward, true)]
    [InlineData("long-bien", true)]
    [InlineData("phuong-cu-khoi", false)]
    public async Task A_form_is_taken_only_for_units_that_the_person_may_answer_for(string scope, bool taken)
    {
        var file = (await FilledForm.MakeAsync(_office)).BlankIsZero().Number("dv_ket_nap", 5).Save();

        var result = await TakeAsync(file, UnitScope.Of(UnitCode.Parse(scope)));

        (result is UploadResult.Taken).Should().Be(taken);
        (await StoredAsync()).Should().HaveCount(taken ? 1 : 0);
        if (result is UploadResult.Refused refused)
        {
            refused.Problems.Single().Message.ToString(CultureInfo.GetCultureInfo("en")).Should().Contain($"'{Ward}'");
            refused.Copy.Should().BeNull("what stands in the form is none of that person's business");
        }
    }

    [Fact]
    public async Task A_data_file_is_taken_whole_or_not_at_all()
    {
        var scope = UnitScope.Of(UnitCode.Parse(Ward));
        var own = $"unit,form,period,indicator,value\n{Ward},to-chuc-co-so-6-thang,2020-H1,dv_ket_nap,5\n";
        var others = own + "phuong-cu-khoi,to-chuc-co-so-6-thang,2020-H1,dv_ket_nap,7\n";

        var refused = (await TakeAsync(Encoding.UTF8.GetBytes(others), scope, "so-lieu.csv")).Should().BeOfType<UploadResult.Refused>().Subject;
        (await StoredAsync()).Should().BeEmpty();
        refused.Problems.Should().ContainSingle().Which.Place.Should().Match<Core.Problems.Place>(place => place.Row == 3 && place.Column == "unit");

        (await TakeAsync(Encoding.UTF8.GetBytes(own), scope, "so-lieu.csv")).Should().BeOfType<UploadResult.Taken>().Which.Submissions.Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_neither_form_nor_data_is_refused_with_what_to_do()
    {
        var refused = (await TakeAsync("%PDF-1.7 ..."u8.ToArray(), UnitScope.All, "bao-cao.pdf")).Should().BeOfType<UploadResult.Refused>().Subject;

        refused.Problems.Should().NotBeEmpty();
        refused.Copy.Should().BeNull();
    }

    private Task<UploadResult> TakeAsync(byte[] file, UnitScope scope, string name = "bieu.xlsx") =>
        _office.Get<UploadFigures>().TakeAsync(new SourceFile(name, file), scope, Token);

    private Task<IReadOnlyList<SubmissionHead>> StoredAsync() => _office.Get<ISubmissionDesk>().ListAsync(new SubmissionFilter(), Token);
}
