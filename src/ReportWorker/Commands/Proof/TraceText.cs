using System.Globalization;
using ReportWorker.Core.Reports.Tracing;
using ReportWorker.Expressions;

namespace ReportWorker.Commands.Proof;

/// <summary>A trace as lines, indented by depth.</summary>
internal sealed class TraceText(CultureInfo culture)
{
    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines(TraceResult result) =>
        result.Figure is { } figure ? Figure(figure, "")
        : result.Texts.Count == 0 ? [Text(Messages.TraceNobody())]
        : result.Texts.SelectMany(Narrative);

    private IEnumerable<string> Figure(TracedFigure figure, string indent)
    {
        yield return indent + Text(Messages.TraceFigureLine(
            figure.Label, figure.Code, $"{Value(figure)} {figure.UnitOfMeasure}".Trim(), figure.Answered, figure.Expected));
        if (figure.Formula is not null)
        {
            yield return $"{indent}  = {figure.Formula}";
        }

        foreach (var line in Unit(figure, indent + "  "))
        {
            yield return line;
        }
    }

    // The unit's line, what it gave itself, then the units below it.
    private IEnumerable<string> Unit(TracedFigure figure, string indent) =>
    [
        $"{indent}{figure.UnitName} ({figure.Unit}): {Value(figure)}{Gap(figure)}",
        .. figure.Reads.SelectMany(read => Figure(read, indent + "  ")),
        .. figure.Values.Select(value => indent + "  " + Given(value)),
        .. figure.Units.SelectMany(below => Unit(below, indent + "  ")),
    ];

    private IEnumerable<string> Narrative(TracedText text) =>
    [
        $"{text.UnitName} ({text.Unit})",
        "  " + (text.Value is { } value ? Given(value) : Text(Messages.TraceGone())),
    ];

    private string Given(TracedValue value)
    {
        var line = Text(Messages.TraceValueLine(
            OneLine(value.Text ?? ""),
            value.Form,
            value.Period,
            value.Submission,
            value.Revision,
            value.ReceivedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
        return value switch
        {
            { Source: { } file, Cell: { } cell } => $"{line}, {Text(Messages.TraceCell(file, cell))}",
            { Source: { } file } => $"{line}, {file}",
            { Note: { } note } => $"{line}, {Text(Messages.TraceTyped(value.TypedBy ?? "", OneLine(note)))}",
            _ => line,
        };
    }

    private string Value(TracedFigure figure) => figure.Text ?? Text(Messages.TraceNoValue());

    private string Gap(TracedFigure figure) =>
        !figure.IsMissing ? "" : $", {Text(figure.Values.Count == 0 ? Messages.TraceMissing() : Messages.TraceIncomplete())}";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private string Text(Message message) => message.ToString(culture);
}
