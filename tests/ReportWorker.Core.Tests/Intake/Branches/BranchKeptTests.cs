namespace ReportWorker.Core.Tests.Intake.Branches;

/// <summary>What was read is kept as long as it is true, and no longer.</summary>
public sealed class BranchKeptTests : IDisposable
{
    private readonly BranchRoom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task As_long_as_nothing_changes_nothing_is_read_again()
    {
        foreach (var unit in (string?[])[null, "ba-dinh", "kim-ma", null])
        {
            await _room.Read(unit: unit);
            _room.Others.Add(Files.Clerk.Event("edition.draft", "r/2020-H1/ha-noi/1"));
        }

        (_room.Units.Reads, _room.Submissions.Reads).Should().Be((1, 1));
    }

    [Fact]
    public async Task An_answer_is_seen_at_once_and_the_units_are_not_read_for_it()
    {
        await _room.Read();

        await _room.Answer("kim-ma");

        (await _room.Read()).Whole.Total.Answered.Should().Be(1);
        (_room.Units.Reads, _room.Submissions.Reads).Should().Be((1, 2));
    }

    [Fact]
    public async Task A_unit_that_changes_is_seen_at_once()
    {
        await _room.Read();

        await _room.Units.SaveAsync(
            [BranchRoom.Unit("ba-dinh", "Đảng ủy phường Ba Đình", "phuong", "ha-noi")], Files.Clerk.Event("units.import", "units.csv"), TestContext.Current.CancellationToken);

        var view = await _room.Read();
        view.Rows[0].Unit!.Name.Should().Be("Đảng ủy phường Ba Đình");
        view.Whole.Total.Expected.Should().Be(6, "it owes the form of districts no longer");
    }

    [Fact]
    public async Task An_act_that_nobody_knows_counts_as_a_change()
    {
        await _room.Read();

        _room.Others.Add(Files.Clerk.Event("something.new", "x"));
        await _room.Read();

        (_room.Units.Reads, _room.Submissions.Reads).Should().Be((2, 2));
    }

    [Fact]
    public async Task The_four_periods_that_were_asked_for_last_are_kept()
    {
        foreach (var period in (string[])["2020-01", "2020-02", "2020-03", "2020-04", "2020-01", "2020-05"])
        {
            await _room.Read(period);
        }

        _room.Submissions.Reads.Should().Be(5);
        await _room.Read("2020-01");
        _room.Submissions.Reads.Should().Be(5, "it was asked for again");
        await _room.Read("2020-02");
        _room.Submissions.Reads.Should().Be(6, "it had not been for longest");
    }

    [Fact]
    public async Task Many_who_ask_at_once_share_one_reading()
    {
        var views = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => _room.Read())));

        views.Should().OnlyContain(view => view.Whole.Total.Expected == 7);
        (_room.Units.Reads, _room.Submissions.Reads).Should().Be((1, 1));
    }
}
