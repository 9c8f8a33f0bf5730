using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Tests.Acceptance;

namespace ReportWorker.Tests.Mailing;

/// <summary>A classified document leaves by no wire.</summary>
public sealed class ClassifiedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("mat", "MẬT")]
    [InlineData("toi-mat", "TỐI MẬT")]
    [InlineData("tuyet-mat", "TUYỆT MẬT")]
    public async Task A_report_that_says_so_is_made_and_held_and_goes_to_nobody_not_even_asked_for(string word, string mark)
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00", ChangedReport.With($"classification: {word}"));
        await office.ImportSamplesAsync();

        var draft = (await office.RunAsync(request => request with { Send = true, To = ["ai-do@x.example"] })).Editions[0];
        var held = (await office.DueAsync()).Single().Due;
        var official = await office.Get<Release>().RunAsync(draft.Edition, new ReleaseOrder { Mark = new DocumentMark(7, null, null), To = ["ai-do@x.example"] }, Token);

        draft.Warnings.Should().Contain(warning => warning.Contains(mark));
        (held.State, held.Reason).Should().Be((DueState.Held, draft.Warnings[0]));
        official.Edition.Kind.Should().Be(EditionKind.Official);
        (await office.DueAsync()).Single().Due.Reason.Should().Contain(mark).And.Contain("đã phát hành");
        (await office.Get<Deliveries>().ListAsync(new DeliveryQuery(), Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_rule_alone_never_lets_it_go()
    {
        await using var office = await Office.OpenAsync("2020-06-14T12:00:00", ChangedReport.With("classification: mat", isAutomatic: true));
        await office.ImportSamplesAsync();
        await office.ReconcileAsync();
        office.Clock.Advance(TimeSpan.FromDays(2));

        var first = await office.ReconcileAsync();
        office.Clock.Advance(TimeSpan.FromDays(1));
        var second = await office.ReconcileAsync();

        (first.Drafted, first.Held, first.Released).Should().Be((1, 1, 0));
        (second.Drafted, second.Released).Should().Be((0, 0));
        (await office.DueAsync()).Single().Due.State.Should().Be(DueState.Held);
        (await office.Get<Deliveries>().ListAsync(new DeliveryQuery(), Token)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("MẬT")]
    [InlineData(" [ TỐI  MẬT ] ")]
    [InlineData("Tuyệt mật")]
    public async Task A_mark_that_a_clerk_types_into_a_draft_stops_it(string typed)
    {
        await using var office = await EditedOffice.OpenAsync();
        var file = office.Edit(EditedOffice.AddBehind("QUẬN ỦY", typed));

        var adopted = await office.AdoptAsync(file, send: true);

        adopted.Made.Queued.Should().Be(0);
        (await office.Office.DueAsync()).Single().Due.State.Should().Be(DueState.Held);
        (await office.ReleaseAsync(adopted.Made.Edition)).Queued.Should().Be(0);
    }

    [Fact]
    public async Task A_sentence_about_secrets_stops_nothing()
    {
        await using var office = await EditedOffice.OpenAsync();

        var adopted = await office.AdoptAsync(office.Edit(EditedOffice.AddBehind("QUẬN ỦY", "Công tác bảo vệ tài liệu MẬT")), send: true);

        adopted.Made.Queued.Should().BePositive();
    }
}
