using System.Globalization;
using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Tests.Fakes;
using ReportWorker.Core.Tests.Units;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Tests.Acceptance;

/// <summary>A review that an office published, as a catalogue, an organisation and answers that add up to its figures.</summary>
/// <param name="Name">Which of the five.</param>
/// <param name="Period">Its period.</param>
/// <param name="Catalogue">Its indicators, forms and rules in YAML.</param>
internal sealed record PublishedReview(string Name, PeriodKey Period, string Catalogue)
{
    private readonly List<Unit> _units = [UnitTreeTests.Make("root", kind: "root", level: "root")];
    private readonly Dictionary<(string Unit, string Form), List<SubmissionValue>> _answers = [];
    private readonly List<Target> _targets = [];
    private Catalogue? _read;

    private Catalogue Read => _read ??= Load();

    /// <summary>Adds units below the root, named by their kind and a number.</summary>
    public PublishedReview Units(int count, string kind, string level)
    {
        _units.AddRange(Enumerable.Range(1, count).Select(i => UnitTreeTests.Make($"{kind}-{i}", "root", i, kind, level)));
        return this;
    }

    /// <summary>Lets the units of a kind answer so that they add up to a total; each gives its share, the first ones what is left over.</summary>
    public PublishedReview Split(string kind, string form, string code, int total)
    {
        var units = _units.Where(unit => unit.Kind == kind).ToList();
        for (var i = 0; i < units.Count; i++)
        {
            Answer(units[i].Code.Value, form, code, (total / units.Count) + (i < total % units.Count ? 1 : 0));
        }

        return this;
    }

    /// <summary>Lets so many units of a kind say yes and the others no.</summary>
    public PublishedReview Yes(string kind, string form, string code, int count)
    {
        var units = _units.Where(unit => unit.Kind == kind).ToList();
        for (var i = 0; i < units.Count; i++)
        {
            Answer(units[i].Code.Value, form, code, i < count ? 1 : 0);
        }

        return this;
    }

    /// <summary>Lets one unit answer a number or a day.</summary>
    public PublishedReview Answer(string unit, string form, string code, object value)
    {
        if (!_answers.TryGetValue((unit, form), out var values))
        {
            _answers.Add((unit, form), values = []);
        }

        var day = value as string;
        values.Add(new SubmissionValue(IndicatorCode.Parse(code), day is null ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null, day, null));
        return this;
    }

    /// <summary>Gives the units of a kind targets that add up to a total.</summary>
    public PublishedReview Plan(string kind, string code, int total)
    {
        var units = _units.Where(unit => unit.Kind == kind).ToList();
        _targets.AddRange(units.Select((unit, i) =>
            new Target(unit.Code, IndicatorCode.Parse(code), Period.Year, (total / units.Count) + (i < total % units.Count ? 1 : 0))));
        return this;
    }

    /// <summary>The figures of the whole, added up by the program.</summary>
    public async Task<FigureTable> FiguresAsync()
    {
        var store = new FakeSubmissionStore();
        await store.AddAsync(
            [.. _answers.Select(answer => new NewSubmission(
                UnitCode.Parse(answer.Key.Unit), answer.Key.Form, Period, null, null, answer.Value, []))],
            null!,
            TestContext.Current.CancellationToken);
        var asked = Read.Forms.Select(form => new AskedForm(form, Period)).ToList();
        var tree = UnitTree.Build(_units, Period.Calendar, asked.Select(form => form.Window));
        return await FigureTable.ReadAsync(store, tree, Read, asked, TestContext.Current.CancellationToken);
    }

    /// <summary>The target of the whole.</summary>
    public decimal? TargetOf(FigureTable table, string code) => new TargetTable(table.Tree, _targets).Find(0, IndicatorCode.Parse(code));

    /// <summary>A figure of the whole as it is printed.</summary>
    public static string? Print(FigureTable table, string code) => table.Of(0).Find(code)!.ToText(VietnameseText.Culture);

    private Catalogue Load()
    {
        var load = CatalogueLoader.Load([new($"{Name}.yaml", Catalogue)]);
        load.Problems.Select(problem => problem.ToString(CultureInfo.InvariantCulture)).Should().BeEmpty();
        return load.Catalogue!;
    }
}
