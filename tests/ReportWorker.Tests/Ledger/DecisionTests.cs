using System.Globalization;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;

namespace ReportWorker.Tests.Ledger;

/// <summary>What people may decide about editions, and what they are told when they may not.</summary>
public sealed class DecisionTests
{
    private static readonly DocumentMark Mark = new(12, new DateOnly(2020, 7, 7), "Nguyễn Văn A");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_incomplete_draft_is_not_released_and_every_reason_is_told_once()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync(await Office.BaseOrganisationsWithoutAsync("phuong-bo-de", "phuong-cu-khoi"));
        var draft = (await office.RunAsync()).Editions[0].Edition;

        var refused = await office.Invoking(o => o.Get<Release>().RunAsync(draft, new ReleaseOrder { Mark = Mark }, Token))
            .Should().ThrowAsync<RequestRefusedException>();

        refused.Which.Kind.Should().Be(RefusalKind.NotReady);
        var texts = refused.Which.Problems.Select(problem => problem.ToString(CultureInfo.GetCultureInfo("en"))).ToList();
        texts.Count(text => text.Contains("--allow-incomplete", StringComparison.Ordinal)).Should().Be(1);
        texts.Should().Contain(text => text.Contains("54/56", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_waiver_lets_it_go_and_stays_with_the_edition_in_the_audit_trail()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync(await Office.BaseOrganisationsWithoutAsync("phuong-bo-de"));
        var draft = (await office.RunAsync()).Editions[0].Edition;

        var official = await office.Get<Release>().RunAsync(draft, new ReleaseOrder { Mark = Mark, Waiver = "Thường trực đồng ý" }, Token);

        official.Edition.Objections.Should().NotBeEmpty();
        var audit = await office.Get<Core.Auditing.IAuditStore>().ReadAsync(official.Edition.Key.ToString(), 10, Token);
        audit.Should().Contain(act => act.Action == "edition.release" && act.Detail!.Contains("Thường trực đồng ý") && act.Hash == official.Edition.DocumentHash);
    }

    [Fact]
    public async Task A_released_draft_cannot_be_withdrawn_in_place_of_its_official_edition()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();
        var draft = (await office.RunAsync()).Editions[0].Edition;
        await office.Get<Release>().RunAsync(draft, new ReleaseOrder { Mark = Mark }, Token);
        var stored = (await office.EditionsAsync(draft.Key.Due))[0];

        var refused = await office.Invoking(o => o.Get<Editions>().WithdrawAsync(stored, "nhầm", Token)).Should().ThrowAsync<RequestRefusedException>();

        refused.Which.Problems[0].ToString(CultureInfo.GetCultureInfo("vi")).Should().Contain("bản chính thức");
    }

    [Fact]
    public async Task After_an_official_edition_was_withdrawn_a_new_one_may_follow()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();
        var official = (await office.RunAsync(request => request with { Official = true })).Editions[1].Edition;
        await office.Get<Editions>().WithdrawAsync(official, "sai số liệu", Token);

        (await office.DueAsync()).Single().Due.State.Should().Be(DueState.Held);
        var again = (await office.RunAsync(request => request with { Official = true })).Editions;

        again[0].Objections.Should().BeEmpty();
        again[1].Edition.Ordinal.Should().Be(2);
        (await office.EditionsAsync(official.Key.Due)).Select(edition => edition.State).Should().Equal(
            EditionState.Released, EditionState.Withdrawn, EditionState.Released, EditionState.Released);
    }

    [Fact]
    public async Task A_figure_that_is_missing_in_the_subject_stands_against_release()
    {
        var templates = Directory.CreateTempSubdirectory("reportworker-templates-").FullName;
        RepositoryFolder.CopyTemplates(templates);
        var definition = Path.Combine(templates, "six-month-review", "report.yaml");
        var text = await File.ReadAllTextAsync(definition, Token);
        await File.WriteAllTextAsync(definition, text.Replace("subject: >-\n", "subject: >-\n  {{ cs_kien_nghi }}\n", StringComparison.Ordinal), Token);
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00", settings => settings.Paths.Templates = templates);
        await office.ImportSamplesAsync();

        var draft = (await office.RunAsync()).Editions[0];

        draft.Objections.Should().ContainSingle().Which.Should().Contain("subject: cs_kien_nghi");
        Directory.Delete(templates, recursive: true);
    }
}
