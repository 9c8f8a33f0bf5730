using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Tests.Reports;

/// <summary>Templates name the body that issues a document and the one above it.</summary>
public sealed class IssuerTests
{
    private const string Letterhead =
        "{{ unit.superior.issuer | default: '-' }} / {{ unit.issuer }} / {{ report.symbol | default: '-' }} / {{ unit.place | default: '-' }}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("quan", "- / Quận ủy X / BC/QU / X")] // nothing stands above it
    [InlineData("phuong-a", "Quận ủy X / Đảng ủy phường A / BC/ĐU / A")]
    [InlineData("phuong-b", "Quận ủy X / Chi bộ B / - / -")] // without an abbreviation
    public async Task The_letterhead_of_each_unit_comes_from_its_row_and_the_one_above(string unit, string letterhead)
    {
        using var scene = await SceneAsync();

        Render(scene, Letterhead, await scene.SnapshotAsync(unit)).Should().Be(letterhead);
    }

    [Fact]
    public async Task Units_of_a_list_have_an_issuing_body_too()
    {
        using var scene = await SceneAsync();

        Render(scene, "{% for u in children %}{{ u.issuer }};{% endfor %}", await scene.SnapshotAsync("quan"))
            .Should().Be("Đảng ủy phường A;Chi bộ B;");
    }

    private static async Task<Scene> SceneAsync()
    {
        var scene = new Scene();
        await scene.Units.SaveAsync(
            [
                Scene.Unit("quan", null) with { Issuer = "Quận ủy X", Place = "X", Symbol = "QU" },
                Scene.Unit("phuong-a", "quan") with { Issuer = "Đảng ủy phường A", Place = "A", Symbol = "ĐU" },
                Scene.Unit("phuong-b", "quan") with { Issuer = "Chi bộ B" },
            ],
            Scene.Audit,
            Token);
        return scene;
    }

    private static string Render(Scene scene, string text, Snapshot snapshot)
    {
        var template = TextTemplate.Compile(text, TextEscape.None).Value!;
        template.Check(ReportSchema.For(scene.Library.Catalogue, scene.Library.Require("quy")), VietnameseFilters.Registry).Should().BeEmpty();
        var key = new EditionKey(new DueKey("quy", PeriodKey.Parse("2020-Q1"), UnitCode.Parse(snapshot.Units[0].Code)), 1);
        var facts = new EditionFacts(key, EditionKind.Draft, 1, null, null, DateTimeOffset.UnixEpoch, new DateOnly(2020, 4, 1));
        var context = new EvaluationContext { Culture = VietnameseText.Culture, Filters = VietnameseFilters.Registry };
        return template.Render(new Scope(ReportModel.Of(snapshot, facts), context));
    }
}
