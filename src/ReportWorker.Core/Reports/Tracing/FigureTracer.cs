using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Reports.Tracing;

/// <summary>Takes a snapshot's figures apart.</summary>
internal sealed class FigureTracer(Snapshot snapshot, Catalogue catalogue, OfficeClock clock)
{
    private readonly Dictionary<string, SnapshotColumn> _columns = snapshot.Columns.ToDictionary(column => column.Code);
    private readonly ILookup<int, int> _children =
        Enumerable.Range(0, snapshot.Units.Count).ToLookup(place => snapshot.Units[place].Parent);

    private readonly Dictionary<string, HashSet<int>> _missing =
        snapshot.Columns.ToDictionary(column => column.Code, column => column.Missing.ToHashSet());

    /// <summary>All indicators that a figure is made from, itself included.</summary>
    public IReadOnlyCollection<string> Reads(string code)
    {
        var known = new HashSet<string>();
        var waiting = new Queue<string>([code]);
        while (waiting.TryDequeue(out var next))
        {
            if (known.Add(next))
            {
                foreach (var read in ReadBy(_columns[next]))
                {
                    waiting.Enqueue(read);
                }
            }
        }

        return known;
    }

    /// <summary>The figure of the unit at a place, with everything below it or with so many levels of parts.</summary>
    public TracedFigure Trace(int place, string code, SourceBook book, int levels = int.MaxValue)
    {
        var column = _columns[code];
        var formula = FormulaOf(column);
        var indicator = catalogue.FindIndicator(code);
        return new TracedFigure(
            code,
            column.Label,
            column.UnitOfMeasure,
            snapshot.Units[place].Code,
            snapshot.Units[place].Name,
            VietnameseFormat.Print(column.Values[place], column.Format),
            column.Values[place],
            column.Answered[place],
            column.Expected[place],
            _missing[column.Code].Contains(place),
            formula,
            levels == 0 ? [] : [.. ReadBy(column).Select(read => Trace(place, read, book, levels - 1))],
            formula is null && column.Values[place] is not null ? Counted(book, place, column, indicator?.OverTime) : [],
            levels == 0 || formula is not null || indicator?.OverUnits == OverUnits.None
                ? []
                : [.. _children[place].Where(child => HasPart(child, column)).Select(child => Trace(child, code, book, levels - 1))]);
    }

    /// <summary>Who wrote a narrative, of the unit at a place and all below.</summary>
    public IReadOnlyList<TracedText> Texts(int place, string section, SourceBook book)
    {
        var below = Below(place);
        return [.. snapshot.Narratives.Where(text => text.Section == section && below.Contains(text.Unit)).Select(text => new TracedText(
            snapshot.Units[text.Unit].Code,
            snapshot.Units[text.Unit].Name,
            book.At(text.Unit).LastOrDefault(head => Asks(head.Form, section)) is { } head ? ValueOf(head, book.OriginOfTexts(head), null, text.Text) : null))];
    }

    // Snapshots of version 1 do not say the formula.
    private string? FormulaOf(SnapshotColumn column) =>
        column.Formula ?? (snapshot.Version < 2 ? catalogue.FindIndicator(column.Code)?.Formula?.Source : null);

    private IEnumerable<string> ReadBy(SnapshotColumn column)
    {
        var read = FormulaOf(column) is { } formula
            ? Expression.Parse(formula).Value?.Paths.Select(path => path.Segments[0]).Distinct() ?? []
            : catalogue.FindIndicator(column.Code)?.Weight is { } weight ? [weight.Value] : [];
        return read.Where(_columns.ContainsKey);
    }

    private bool HasPart(int place, SnapshotColumn column) =>
        column.Values[place] is not null || _missing[column.Code].Contains(place) || _children[place].Any(child => HasPart(child, column));

    private HashSet<int> Below(int place)
    {
        var below = new HashSet<int> { place };
        for (var unit = place + 1; unit < snapshot.Units.Count; unit++)
        {
            if (below.Contains(snapshot.Units[unit].Parent))
            {
                below.Add(unit);
            }
        }

        return below;
    }

    private bool Asks(string form, string section) =>
        catalogue.FindForm(form)?.Narratives.Any(narrative => narrative.Code.Value == section) ?? true;

    private List<TracedValue> Counted(SourceBook book, int place, SnapshotColumn column, OverTime? overTime)
    {
        var values = book.Of(place, column.Code);
        IEnumerable<(SubmissionHead Head, SubmissionCell Cell)> counted = overTime switch
        {
            OverTime.Last => values.TakeLast(1),
            OverTime.First => values.Take(1),
            _ => values,
        };
        return [.. counted.Select(pair => ValueOf(
            pair.Head, book.OriginOf(pair.Head, pair.Cell), pair.Cell.Cell, VietnameseFormat.Print(Read(pair.Cell, column.Type), column.Format)))];
    }

    // What was typed at the office stands in no file: who typed it and why tells where it came from.
    private TracedValue ValueOf(SubmissionHead head, SubmissionHead origin, string? cell, string? text)
    {
        var isTyped = origin.Way == SubmissionWay.Set;
        return new TracedValue(
            head.Form, head.Period.Text, head.Id, head.Revision, clock.Local(head.ReceivedAt), isTyped ? null : head.SourceName, isTyped ? null : cell, text)
        {
            Note = isTyped ? origin.Note : null, TypedBy = isTyped ? origin.Sender : null,
        };
    }

    private static object? Read(SubmissionCell cell, ValueType type) =>
        type == ValueType.Date && DateOnly.TryParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : cell.Number is { } number ? number
        : cell.Text;
}
