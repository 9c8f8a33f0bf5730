using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;

namespace ReportWorker.Tests.Ledger;

/// <summary>Runs that are left to the service.</summary>
public sealed class QueuedRunTests
{
    private static readonly RunRequest Review = new("six-month-review", PeriodKey.Parse("2020-H1"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_queued_run_is_done_once_in_the_name_of_who_asked()
    {
        await using var office = await Office.OpenAsync("2020-06-20T12:00:00");
        await office.ImportSamplesAsync();
        var runs = office.Get<QueuedRuns>();
        long id;
        using (office.Get<Core.Auditing.Auditor>().ActFor("chị Hoa"))
        {
            id = await runs.AskAsync(Review, Token);
        }

        (await runs.WorkAsync(Token)).Should().Be(1);
        (await runs.WorkAsync(Token)).Should().Be(0);

        var run = (await runs.FindAsync(id, Token))!;
        (run.State, run.Outcome!.Kind, run.AskedBy).Should().Be((QueuedRunState.Ended, null, "chị Hoa"));
        (await runs.EditionsAsync(run, Token)).Should().ContainSingle().Which.CreatedBy.Should().Be("chị Hoa");
    }

    [Fact]
    public async Task What_stands_against_it_is_told_to_who_asked()
    {
        await using var office = await Office.OpenAsync("2020-06-20T12:00:00");
        await office.ImportSamplesAsync(await Office.BaseOrganisationsWithoutAsync("phuong-bo-de"));
        var runs = office.Get<QueuedRuns>();
        var incomplete = await runs.AskAsync(Review with { Official = true }, Token);
        var nowhere = await runs.AskAsync(Review with { Unit = Core.Units.UnitCode.Parse("nowhere") }, Token);

        await runs.WorkAsync(Token);

        var refused = (await runs.FindAsync(incomplete, Token))!.Outcome!;
        refused.Kind.Should().Be(RefusalKind.NotReady);
        refused.Texts.Should().ContainSingle().Which.Should().Contain("six-month-review/2020-H1/long-bien/1").And.Contain("Bồ Đề");
        (await runs.FindAsync(nowhere, Token))!.Outcome!.Kind.Should().Be(RefusalKind.WrongUsage);
    }

    [Theory]
    [InlineData("2020-Q1", null)]
    [InlineData("2020-H1", " ")]
    public async Task A_wish_that_cannot_be_is_refused_at_once(string period, string? reason)
    {
        await using var office = await Office.OpenAsync("2020-06-20T12:00:00");

        await office.Get<QueuedRuns>().Invoking(runs => runs.AskAsync(Review with { Period = PeriodKey.Parse(period), AllowIncomplete = reason }, Token))
            .Should().ThrowAsync<RequestRefusedException>();
    }

    [Fact]
    public async Task What_a_service_made_before_it_died_is_not_made_again()
    {
        await using var office = await Office.OpenAsync("2020-06-20T12:00:00");
        await office.ImportSamplesAsync();
        var runs = office.Get<QueuedRuns>();
        var id = await runs.AskAsync(Review with { Official = true }, Token);
        var queue = office.Get<IRunQueue>();
        await queue.TakeAsync("another machine/1/1", office.Clock.GetUtcNow(), TimeSpan.FromMinutes(2), _ => false, Token);
        office.Clock.Advance(TimeSpan.FromSeconds(5));
        await office.RunAsync(); // as far as it came: a draft
        (await runs.WorkAsync(Token)).Should().Be(0);
        office.Clock.Advance(TimeSpan.FromMinutes(3));

        (await runs.WorkAsync(Token)).Should().Be(1);

        var run = (await runs.FindAsync(id, Token))!;
        run.Outcome!.Kind.Should().BeNull();
        (await runs.EditionsAsync(run, Token)).Select(edition => edition.Kind).Should().Equal(EditionKind.Draft, EditionKind.Official);
    }

    [Fact]
    public async Task A_run_that_fails_in_a_way_nobody_thought_of_ends_and_does_not_come_again()
    {
        await using var office = await Office.OpenAsync(
            "2020-06-20T12:00:00", settings => settings.Paths.Templates = RepositoryFolder.CopyTemplates(Path.Combine(settings.Paths.Data, "templates")));
        await office.ImportSamplesAsync();
        var runs = office.Get<QueuedRuns>();
        var id = await runs.AskAsync(Review, Token);
        File.Delete(Path.Combine(office.Folder, "templates", "six-month-review", "template.docx")); // while the service runs

        (await runs.WorkAsync(Token)).Should().Be(1);
        (await runs.WorkAsync(Token)).Should().Be(0);

        var outcome = (await runs.FindAsync(id, Token))!.Outcome!;
        outcome.Kind.Should().Be(RefusalKind.WorkFailed);
        outcome.Texts.Should().ContainSingle().Which.Should().Contain("template.docx");
    }
}
