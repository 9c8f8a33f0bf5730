using ReportWorker.Core.Auditing;
using ReportWorker.Core.Retention;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Watching;

public sealed class PurgeTests(FilledDesk samples) : IClassFixture<FilledDesk>
{
    private const string Official = "six-month-review/2020-H1/long-bien/3";

    private static readonly Dictionary<string, string> Month = new()
    {
        ["REPORTWORKER_Retention__Drafts"] = "30",
        ["REPORTWORKER_Retention__Messages"] = "30",
        ["REPORTWORKER_Retention__Attempts"] = "30",
        ["REPORTWORKER_Retention__Files"] = "30",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_purge_what_is_kept_is_traced_and_verified_as_before()
    {
        await using var office = await Office.OpenAsync("2020-06-15T12:00:00", Kept);
        await office.ImportSamplesAsync();
        await office.RunAsync(run => run with { Send = true });
        var made = await office.RunAsync(run => run with { Official = true });
        await office.SendAsync();
        office.Clock.Advance(TimeSpan.FromDays(31));
        var official = made.Editions[^1];
        var before = await ProofAsync(office, official);

        var told = await office.Get<Purge>().RunAsync(dryRun: true, Token);
        await office.Get<Purge>().RunDailyAsync(Token);

        told.Drafts.Should().Be(1, "the second draft became the official edition");
        told.Messages.Should().BePositive();
        told.Attempts.Should().BePositive();
        told.Files.Should().Be(0, "the official edition was made from them");
        told.Blobs.Should().BePositive();
        var audit = (await office.Get<IAuditStore>().ReadAsync("database", 5, Token)).Should().ContainSingle().Subject;
        audit.Action.Should().Be("retention.purge");
        (await ProofAsync(office, official)).Should().Be(before);
        (await office.EditionsAsync(official.Edition.Key.Due)).Select(edition => edition.Key.Number).Should().Equal(2, 3);
        (await office.RunAsync()).Editions.Single().Edition.Should().Match<Core.Ledger.Edition>(
            edition => edition.Key.Number == 4 && edition.Ordinal == 3, "numbers go on");

        await office.Get<Purge>().RunDailyAsync(Token);
        (await office.Get<IAuditStore>().ReadAsync("database", 5, Token)).Should().ContainSingle("once a day is enough");
    }

    [Fact]
    public async Task Files_that_no_edition_was_made_from_go()
    {
        await using var office = await Office.OpenAsync("2020-06-15T12:00:00", Kept);
        await office.ImportSamplesAsync();
        office.Clock.Advance(TimeSpan.FromDays(31));

        (await office.Get<Purge>().RunAsync(dryRun: false, Token)).Should().Match<PurgeResult>(gone => gone.Files > 20 && gone.Blobs == 2);
    }

    [Fact]
    public async Task Everything_is_kept_unless_the_settings_say_otherwise()
    {
        using var desk = samples.New();
        (await desk.RunAsync("run", "six-month-review", "--period", "2020-H1", "--official")).ShouldEndWith(0);

        (await desk.RunAsync("db", "purge")).ShouldEndWith(0).Error.Should().Contain("for ever");
        var answer = await desk.RunAsync(Month, "db", "purge", "--dry-run", "--json");

        answer.ShouldEndWith(0).Error.Should().Contain("nothing was changed");
        answer.Json.GetProperty("drafts").GetInt32().Should().Be(0, "nothing is a month old");
        (await desk.RunAsync(Month, "db", "purge")).ShouldEndWith(0).Error.Should().Contain("is gone");
        (await desk.RunAsync(new Dictionary<string, string> { ["REPORTWORKER_Retention__Drafts"] = "3" }, "db", "purge"))
            .ShouldEndWith(2).Error.Should().Contain("Retention:Drafts");
    }

    private static async Task<string> ProofAsync(Office office, Core.Ledger.MadeEdition made)
    {
        var trace = await office.Get<Core.Reports.Tracing.TraceFigure>().RunAsync(made.Edition, "dh_chi_bo_cap_uy_vien_lan_dau_ty_le", null, Token);
        var verified = await office.Get<Core.Reports.Checking.VerifyDocument>().RunAsync(made.Document, Token);
        made.Edition.Key.ToString().Should().Be(Official);
        verified.IsGood.Should().BeTrue();
        return System.Text.Json.JsonSerializer.Serialize(trace.Figure) + verified.State;
    }

    private static void Kept(Settings settings) => settings.Retention = new RetentionSettings { Drafts = 30, Messages = 30, Attempts = 30, Files = 30 };
}
