using ReportWorker.Expressions;

namespace ReportWorker.Core.Notices;

/// <summary>What the texts of notices can name.</summary>
internal static class NoticeSchema
{
    /// <summary>A report whose time has come and that has not left.</summary>
    public static ModelSchema NotSent { get; } = ModelSchema.Object(
    [
        .. Report,
        new("due", ModelSchema.Date),
        new("count", ModelSchema.Number),
        new("units", ModelSchema.ListOf(ModelSchema.Object([.. Named, new("reason", ModelSchema.Text)]))),
        new("missing_count", ModelSchema.Number),
        new("missing", ModelSchema.ListOf(ModelSchema.Object([.. Named, new("forms", ModelSchema.ListOf(Form))]))),
    ]);

    /// <summary>A report that has left and would say something else today.</summary>
    public static ModelSchema Changes { get; } = ModelSchema.Object(
    [
        .. Report,
        new("count", ModelSchema.Number),
        new("editions", ModelSchema.ListOf(ModelSchema.Object(
        [
            .. Named,
            new("edition", ModelSchema.Text),
            new("count", ModelSchema.Number),
            new("changes", ModelSchema.ListOf(ModelSchema.Object(
                [new("unit", ModelSchema.Text), new("label", ModelSchema.Text), new("before", ModelSchema.Text), new("after", ModelSchema.Text)]))),
        ]))),
    ]);

    /// <summary>What somebody has to see to.</summary>
    public static ModelSchema Alarm { get; } = ModelSchema.Object(
    [
        new("service", ModelSchema.Text),
        new("now", ModelSchema.Text),
        new("count", ModelSchema.Number),
        new("alarms", ModelSchema.ListOf(Finding)),
        new("ended", ModelSchema.ListOf(Finding)),
    ]);

    /// <summary>A sign of life.</summary>
    public static ModelSchema Heartbeat { get; } = ModelSchema.Object(
    [
        new("service", ModelSchema.Text),
        new("now", ModelSchema.Text),
        new("waiting", ModelSchema.Number),
        new("count", ModelSchema.Number),
        new("alarms", ModelSchema.ListOf(Finding)),
        new("next", ModelSchema.ListOf(ModelSchema.Object([.. Report, new("due", ModelSchema.Date)]))),
    ]);

    private static IEnumerable<KeyValuePair<string, ModelSchema>> Report => [new("report", ModelSchema.Text), new("period", ModelSchema.Text)];

    private static IEnumerable<KeyValuePair<string, ModelSchema>> Named => [new("code", ModelSchema.Text), new("name", ModelSchema.Text)];

    private static ModelSchema Form => ModelSchema.Object([new("name", ModelSchema.Text), new("period", ModelSchema.Text), new("deadline", ModelSchema.Date)]);

    private static ModelSchema Finding => ModelSchema.Object([new("text", ModelSchema.Text), new("since", ModelSchema.Text), new("is_new", ModelSchema.Boolean)]);
}
