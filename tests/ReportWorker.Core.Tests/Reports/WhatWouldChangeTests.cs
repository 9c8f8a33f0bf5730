using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Reports;

public sealed class WhatWouldChangeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_has_come_so_nothing_would_change()
    {
        using var scene = await FilledAsync();
        var edition = await scene.EditionAsync();

        (await scene.WhatWouldChange.RunAsync(edition, Token)).Should().BeEmpty();
        (await scene.CheckAsync(edition)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_new_revision_changes_figures_and_is_named_with_its_file()
    {
        using var scene = await FilledAsync();
        var edition = await scene.EditionAsync();
        await scene.AnswerAsync("phuong-a", "2020-03", 5, 10, "Khá.");

        var changes = await scene.WhatWouldChange.RunAsync(edition, Token);

        changes.Should().ContainSingle(change => change.Part == SnapshotPart.Submission).Which.Should().Match<SnapshotDifference>(
            change => change.Unit == "phuong-a" && change.Period == "2020-03" && change.Was == "1" && change.Is == "2" && change.Source == "phuong-a-2020-03.xlsx");
        changes.Where(change => change.Part == SnapshotPart.Figure && change.Unit == "quan").Select(change => (change.Code, change.Was, change.Is))
            .Should().Contain(("ket_nap", "6", "10")).And.Contain(("ty_le", "20%", "33,3%"));
        changes.Should().ContainSingle(change => change.Part == SnapshotPart.Narrative).Which.Is.Should().Be("Khá.");
        (await scene.CheckAsync(edition)).Should().BeEmpty("the answers that it was made from are as they were");
    }

    [Fact]
    public async Task Late_answers_targets_and_units_are_told()
    {
        using var scene = new Scene();
        await scene.AnswerAsync("phuong-a", "2020-01", 1, 10);
        var edition = await scene.EditionAsync();
        await scene.AnswerAsync("phuong-b", "2020-01", 1, 20);
        await scene.Units.SaveAsync([Scene.Unit("phuong-a", "quan", "Tên mới"), Scene.Unit("phuong-c", "quan")], Scene.Audit, Token);
        await scene.Targets.SaveAsync([new Target(UnitCode.Parse("phuong-a"), IndicatorCode.Parse("ket_nap"), 2020, 12)], Scene.Audit, Token);

        var changes = await scene.WhatWouldChange.RunAsync(edition, Token);

        changes.Should().Contain(change => change.Part == SnapshotPart.Answer && change.Unit == "phuong-b" && change.Was == "Missing" && change.Is == "OnTime");
        changes.Should().Contain(change => change.Part == SnapshotPart.Unit && change.Unit == "phuong-a" && change.Code == "name" && change.Is == "Tên mới");
        changes.Should().Contain(change => change.Part == SnapshotPart.Unit && change.Unit == "phuong-c" && change.Was == null);
        changes.Should().Contain(change => change.Part == SnapshotPart.Target && change.Unit == "quan" && change.Is == "12");
        changes.Should().Contain(change => change.Part == SnapshotPart.Coverage && change.Unit == "quan");
        (await scene.CheckAsync(edition)).Should().BeEmpty("units that came later are no fault of the values");
        foreach (var language in new[] { "en", "vi" })
        {
            changes.Select(change => change.ToMessage().ToString(CultureInfo.GetCultureInfo(language))).Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public async Task A_unit_that_is_gone_is_all_there_is_to_say()
    {
        using var scene = await FilledAsync();
        var edition = await scene.EditionAsync();
        await scene.Units.SaveAsync([Scene.Unit("quan", null) with { ValidTo = new DateOnly(2019, 12, 31) }], Scene.Audit, Token);

        (await scene.WhatWouldChange.RunAsync(edition, Token)).Should().ContainSingle().Which.Is.Should().BeNull();
        (await scene.CheckAsync(edition)).Should().BeEmpty("it is added up over the units as they were");
    }

    private static async Task<Scene> FilledAsync()
    {
        var scene = new Scene();
        for (var month = 1; month <= 3; month++)
        {
            await scene.AnswerAsync("phuong-a", $"2020-0{month}", 1, 10);
            await scene.AnswerAsync("phuong-b", $"2020-0{month}", 1, 20);
        }

        return scene;
    }
}
