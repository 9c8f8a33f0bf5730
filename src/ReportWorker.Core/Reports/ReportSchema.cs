using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports;

/// <summary>What templates can name, known without data: templates are checked against it before anything is made.</summary>
internal static class ReportSchema
{
    public static ModelSchema For(Catalogue catalogue, IReadOnlyList<Form> forms, IReadOnlyList<ComparisonBasis> compare)
    {
        var figures = ReportIndicators.Of(catalogue, forms)
            .Select(indicator => Pair(indicator.Code.Value, Figure(indicator, compare)));
        var narratives = forms.SelectMany(form => form.Narratives).DistinctBy(section => section.Code)
            .Select(section => Pair(section.Code.Value, IndicatorSchema.Narrative));
        KeyValuePair<string, ModelSchema>[] own = [.. figures, .. narratives];
        var reference = ModelSchema.Text.WithMembers(IndicatorSchema.UnitFields);
        var unit = reference.WithMembers(own);
        return ModelSchema.Object(
        [
            .. own,
            Pair("units", ModelSchema.ListOf(unit)),
            Pair("children", ModelSchema.ListOf(unit)),
            Pair("unit", unit.WithMembers([Pair("superior", reference)])),
            Pair("period", IndicatorSchema.Period),
            Pair("report", Report),
            Pair("coverage", Coverage(reference)),
            Pair("edition", Edition),
            Pair("correction", Correction),
            Pair("document", Document),
            Pair("profile", Profile),
            Pair("broken_rules", ModelSchema.ListOf(Violation(reference))),
            Pair("highlights", ModelSchema.ListOf(Highlight)),
        ]);
    }

    /// <summary>What templates can name, for a report.</summary>
    public static ModelSchema For(Catalogue catalogue, ReportDefinition report) => For(catalogue, report.Forms, report.Compare);

    // Targets and earlier figures are known to documents only: formulas and rules speak of one period.
    private static ModelSchema Figure(Indicator indicator, IReadOnlyList<ComparisonBasis> compare)
    {
        var figure = IndicatorSchema.Figure(indicator);
        var value = figure.Members["value"];
        var earlier = value.WithMembers(
            Fields(("value", value), ("answered", ModelSchema.Number), ("expected", ModelSchema.Number), ("complete", ModelSchema.Boolean),
                ("comparable", ModelSchema.Boolean), ("why", ModelSchema.Text), ("basis", ModelSchema.Text)));
        return figure
            .WithMembers(compare.Select(basis => Pair(basis == ComparisonBasis.Previous ? "previous" : "last_year", earlier)))
            .WithMembers(Fields(("target", ModelSchema.Number.In(indicator.UnitOfMeasure)), ("rate", ModelSchema.Number)));
    }

    private static ModelSchema Edition { get; } = ModelSchema.Object(
        Fields(("key", ModelSchema.Text), ("kind", ModelSchema.Text), ("is_draft", ModelSchema.Boolean), ("number", ModelSchema.Number),
            ("date", ModelSchema.Date), ("year", ModelSchema.Text), ("waiver", ModelSchema.Text)));

    private static ModelSchema Correction { get; } = ModelSchema.Object(
    [
        .. Fields(("edition", ModelSchema.Text), ("number", ModelSchema.Number), ("date", ModelSchema.Date), ("reference", ModelSchema.Text),
            ("reason", ModelSchema.Text)),
        Pair("changes", ModelSchema.ListOf(ModelSchema.Object(
            Fields(("place", ModelSchema.Text), ("before", ModelSchema.Text), ("after", ModelSchema.Text))))),
    ]);

    private static ModelSchema Mark { get; } = ModelSchema.Object(
        Fields(("number", ModelSchema.Number), ("date", ModelSchema.Date), ("signer", ModelSchema.Text)));

    private static ModelSchema Document { get; } = Mark.WithMembers(Fields(("reference", ModelSchema.Text), ("dateline", ModelSchema.Text)));

    private static ModelSchema Profile { get; } = ModelSchema.Object(Fields(("code", ModelSchema.Text), ("separator", ModelSchema.Text)));

    private static ModelSchema Report { get; } = ModelSchema.Object(
        Fields(("code", ModelSchema.Text), ("title", ModelSchema.Text), ("symbol", ModelSchema.Text)));

    private static ModelSchema Highlight { get; } = ModelSchema.Object(
        Fields(("label", ModelSchema.Text), ("text", ModelSchema.Text), ("unit", ModelSchema.Text)));

    /// <summary>What the words of a profile can name.</summary>
    public static ModelSchema ForProfile { get; } = ModelSchema.Object([Pair("document", Mark), Pair("report", Report), Pair("edition", Edition)]);

    private static ModelSchema Coverage(ModelSchema unit) =>
        ModelSchema.Object(
            Fields(("answered", ModelSchema.Number), ("expected", ModelSchema.Number), ("complete", ModelSchema.Boolean),
                ("on_time", ModelSchema.Number), ("missing", Gaps(unit)), ("late", Gaps(unit)), ("forms", ModelSchema.ListOf(FormState))));

    private static ModelSchema Gaps(ModelSchema unit) =>
        ModelSchema.ListOf(ModelSchema.Object(Fields(("unit", unit), ("form", ModelSchema.Text), ("period", ModelSchema.Text))));

    private static ModelSchema FormState { get; } = ModelSchema.Object(
        Fields(("form", ModelSchema.Text), ("expected", ModelSchema.Number), ("answered", ModelSchema.Number), ("on_time", ModelSchema.Number),
            ("missing", ModelSchema.Number)));

    private static ModelSchema Fact { get; } = ModelSchema.Object(
        Fields(("code", ModelSchema.Text), ("label", ModelSchema.Text), ("text", ModelSchema.Text)));

    private static ModelSchema Violation(ModelSchema unit) =>
        ModelSchema.Object(
            Fields(("rule", ModelSchema.Text), ("severity", ModelSchema.Text), ("message", ModelSchema.Text), ("unit", unit),
                ("values", ModelSchema.ListOf(Fact))));

    private static KeyValuePair<string, ModelSchema> Pair(string name, ModelSchema schema) => new(name, schema);

    private static IEnumerable<KeyValuePair<string, ModelSchema>> Fields(params (string Name, ModelSchema Schema)[] fields) =>
        fields.Select(field => Pair(field.Name, field.Schema));
}
