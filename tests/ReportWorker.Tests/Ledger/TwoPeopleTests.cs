using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Tests.Acceptance;

namespace ReportWorker.Tests.Ledger;

/// <summary>Where two people decide, nobody lets go what they made.</summary>
public sealed class TwoPeopleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_made_the_draft_does_not_release_it_and_somebody_else_does()
    {
        await using var office = await OpenAsync(ReleaseMode.Manual);
        await office.ImportSamplesAsync();
        var draft = (await office.RunAsync()).Editions[0].Edition; // made by "test"
        var release = office.Get<Release>();

        (await office.Invoking(_ => release.RunAsync(draft, new ReleaseOrder(), Token)).Should().ThrowAsync<RequestRefusedException>())
            .Which.Problems.Should().ContainSingle(problem => problem.Message.Id == "AnotherPersonReleases");
        (await office.EditionsAsync(draft.Key.Due)).Should().ContainSingle("nothing was made");

        using (office.Get<Auditor>().ActFor("nguoi-duyet"))
        {
            (await release.RunAsync(draft, new ReleaseOrder(), Token)).Edition.CreatedBy.Should().Be("nguoi-duyet");
        }
    }

    [Fact]
    public async Task A_draft_that_somebody_edited_is_theirs()
    {
        await using var office = await OpenAsync(ReleaseMode.Manual);
        await office.ImportSamplesAsync();
        var draft = (await office.RunAsync()).Editions[0];
        AdoptedDraft adopted;
        using (office.Get<Auditor>().ActFor("bien-tap"))
        {
            var text = WordFile.ReadPart(draft.Document, "word/document.xml");
            var edited = WordFile.With(draft.Document, "word/document.xml", text.Replace("toàn diện các mặt", "toàn diện, kịp thời các mặt", StringComparison.Ordinal));
            adopted = await office.Get<AdoptDraft>().RunAsync(edited, draft.Edition, reason: null, send: false, Token);
            await office.Invoking(_ => office.Get<Release>().RunAsync(adopted.Made.Edition, new ReleaseOrder(), Token)).Should().ThrowAsync<RequestRefusedException>();
        }

        (await office.Get<Release>().RunAsync(adopted.Made.Edition, new ReleaseOrder(), Token)).Edition.Kind.Should().Be(EditionKind.Official);
    }

    [Fact]
    public async Task A_report_that_the_rule_releases_has_no_two_people()
    {
        await using var office = await OpenAsync(ReleaseMode.Automatic);

        office.Get<ReportLibrary>().Problems.Should().ContainSingle().Which.Message.Id.Should().Be("TwoPeopleDecide");
    }

    private static Task<Office> OpenAsync(ReleaseMode release) => Office.OpenAsync(
        "2020-07-05T08:00:00", settings => settings.Reports["six-month-review"] = new ReportSettings { Gate = { Release = release, TwoPeople = true } });
}
