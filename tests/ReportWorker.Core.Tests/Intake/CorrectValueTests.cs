using System.Globalization;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Correcting;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Intake;

public sealed class CorrectValueTests
{
    private const string Note = "anh Ba báo qua điện thoại 9 giờ";

    private readonly DataImportRoom _room = new();

    [Fact]
    public async Task One_value_changes_and_the_others_stay_with_their_cells_and_file()
    {
        await _room.Import("unit,form,period,count,ratio,story\na,f,2020-H1,5,\"1,5\",Lời\n");

        var result = await SetAsync("count", "1.206");

        (result.Before, result.After, result.Submission.Revision, result.Submission.BasedOn).Should().Be(("5", "1206", 2, 1));
        var (head, content) = _room.Submissions.Stored[^1];
        content.Values.Select(value => (value.Indicator.Value, value.Number, value.Cell)).Should().BeEquivalentTo([("count", (decimal?)1206, (string?)null), ("ratio", 1.5m, "E2")]);
        content.Narratives.Should().ContainSingle();
        (head.State, head.Way, head.Sender, head.Note, head.SourceHash).Should().Be(
            (SubmissionState.Taken, SubmissionWay.Set, Files.Clerk.Actor, Note, _room.Submissions.Stored[0].Head.SourceHash));
        _room.Submissions.Audit[^1].Should().Match<Auditing.AuditEvent>(audit => audit.Action == "data.set" && audit.Detail!.StartsWith("count: 5 → 1206"));
    }

    [Fact]
    public async Task A_file_that_is_imported_again_does_not_undo_the_correction()
    {
        const string file = "unit,form,period,count\na,f,2020-H1,5\n";
        await _room.Import(file);
        await SetAsync("count", "6");

        (await _room.Import(file)).Should().BeOfType<DataImportResult.Imported>().Which.Unchanged.Should().Be(1);
    }

    [Fact]
    public async Task The_first_answer_may_be_one_value_and_a_value_may_become_blank()
    {
        (await SetAsync("word", "2020 - 2025")).Submission.Revision.Should().Be(1);
        (await SetAsync("count", "0")).Before.Should().BeNull();
        (await SetAsync("word", null)).After.Should().BeNull();
        _room.Submissions.Stored[^1].Content.Values.Should().ContainSingle().Which.Number.Should().Be(0);
    }

    [Theory]
    [InlineData("a", "count", "1,5", "count: found «1,5»", RefusalKind.WrongUsage)]
    [InlineData("a", "count", " ", "--clear", RefusalKind.WrongUsage)]
    [InlineData("a", "ratio", "1.5", "1.5", RefusalKind.WrongUsage)]
    [InlineData("a", "coun", "1", "'count'", RefusalKind.WrongUsage)]
    [InlineData("a", "sum", "1", "sum", RefusalKind.WrongUsage)]
    [InlineData("a", "own", "1", "own", RefusalKind.WrongUsage)]
    [InlineData("a", "other", "1", "No form", RefusalKind.WrongUsage)]
    [InlineData("ended", "count", "1", "ended", RefusalKind.WrongUsage)]
    [InlineData("district", "count", "1", "district", RefusalKind.WrongUsage)]
    [InlineData("b", "count", "7", "is 7 already", RefusalKind.NotReady)]
    [InlineData("b", "ratio", null, "blank already", RefusalKind.NotReady)]
    public async Task What_cannot_be_set_is_refused_with_the_reason(string unit, string indicator, string? value, string why, RefusalKind kind)
    {
        await _room.Import("unit,form,period,count\nb,f,2020-H1,7\n");

        var refused = (await FluentActions.Awaiting(() => SetAsync(indicator, value, unit)).Should().ThrowAsync<RequestRefusedException>()).Which;

        refused.Kind.Should().Be(kind);
        refused.Problems[0].ToString(CultureInfo.InvariantCulture).Should().Contain(why);
        _room.Submissions.Stored.Should().ContainSingle();
    }

    [Fact]
    public async Task Nothing_is_corrected_over_the_head_of_an_answer_that_waits()
    {
        await _room.Import("unit,form,period,count\na,f,2020-H1,5\n");
        var late = await _room.Submissions.AddAsync(
            [_room.Submissions.Stored[0].Content with { State = SubmissionState.Late }], new(DateTimeOffset.UnixEpoch, "x", "x", "x"), TestContext.Current.CancellationToken);

        var set = () => SetAsync("count", "6");

        (await set.Should().ThrowAsync<RequestRefusedException>()).Which.Message.Should().Contain($"Submission {late[0].Id} (revision 2)").And.Contain("data accept");
    }

    [Fact]
    public async Task A_correction_needs_a_note() =>
        (await FluentActions.Awaiting(() => SetAsync("count", "6", note: " ")).Should().ThrowAsync<RequestRefusedException>()).Which.Message.Should().Contain("--note");

    private Task<CorrectionResult> SetAsync(string indicator, string? value, string unit = "a", string note = Note) => _room.Corrections.RunAsync(
        new Correction(UnitCode.Parse(unit), indicator, value, PeriodKey.Parse("2020-H1"), null, note), TestContext.Current.CancellationToken);
}
