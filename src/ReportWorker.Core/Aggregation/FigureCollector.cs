using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Units;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Aggregation;

/// <summary>
/// Takes the values of submissions, in any order, into dense arrays: one pass over the rows. What a unit gave for several periods is
/// brought together here, by the way of each indicator over time; <see cref="RollUp"/> then goes up the tree once.
/// </summary>
/// <remarks>
/// When a unit answers several forms for one period that ask for the same indicator, the later answer stands: it is the same quantity.
/// </remarks>
internal sealed class FigureCollector : ISubmissionVisitor
{
    private readonly OwnValues _own;
    private readonly Dictionary<(int Cell, int Period), Answer> _contested = [];
    private int[] _columns = [];
    private SubmissionSlots? _slots;

    public FigureCollector(UnitTree tree, Catalogue catalogue, IReadOnlyList<AskedForm> asked)
    {
        (Tree, Asked) = (tree, asked);
        _own = new OwnValues(tree.Count, FigureColumn.Of(catalogue, asked));
        Narratives = new NarrativeCollector(asked);
    }

    /// <summary>The organisation.</summary>
    public UnitTree Tree { get; }

    /// <summary>The forms whose answers count.</summary>
    public IReadOnlyList<AskedForm> Asked { get; }

    public NarrativeCollector Narratives { get; }

    /// <summary>Whose submissions came.</summary>
    /// <exception cref="InvalidOperationException">Nothing was read yet.</exception>
    public SubmissionSlots Slots => _slots ?? throw new InvalidOperationException("Nothing was read yet.");

    public void Begin(IReadOnlyList<SubmissionHead> heads, IReadOnlyList<IndicatorNumber> indicators)
    {
        _slots = new SubmissionSlots(heads, Tree, Asked);
        _columns = new int[indicators.Count == 0 ? 0 : indicators.Max(indicator => indicator.Number) + 1];
        Array.Fill(_columns, -1);
        foreach (var (number, code) in indicators)
        {
            _columns[number] = Array.FindIndex(_own.Columns, column => column.Indicator.Code.Value == code);
        }
    }

    public void Value(in StoredValue value)
    {
        var slot = Slots.Find(value.Submission);
        if (slot.Places is null || _columns[value.Indicator] is not (>= 0 and var column))
        {
            return;
        }

        if (Read(_own.Columns[column].Indicator.Type, value) is not { } number)
        {
            return;
        }

        var answer = new Answer(number, value.Text, slot.Rank);
        foreach (var place in slot.Places)
        {
            Take((place * _own.Columns.Length) + column, column, slot, answer);
        }
    }

    public void Narrative(long submission, SubmissionNarrative narrative)
    {
        Narratives.Add(Slots.Find(submission), narrative);
    }

    /// <summary>What the units gave themselves, after the last value.</summary>
    public OwnValues Complete()
    {
        foreach (var (place, answer) in _contested)
        {
            Add(place.Cell, _own.Columns[place.Cell % _own.Columns.Length], answer);
        }

        _contested.Clear();
        return _own;
    }

    private void Take(int cell, int column, in SubmissionSlot slot, in Answer answer)
    {
        if (slot.IsAlone || _own.Columns[column].Forms == 1)
        {
            Add(cell, _own.Columns[column], answer);
        }
        else if (!_contested.TryGetValue((cell, slot.Period), out var other) || other.Rank < answer.Rank)
        {
            _contested[(cell, slot.Period)] = answer;
        }
    }

    private void Add(int cell, FigureColumn column, in Answer answer)
    {
        var before = _own.Ranks[cell];
        _own.Periods[cell]++;
        switch (column.Indicator.OverTime)
        {
            case OverTime.Sum:
                _own.Numbers[cell] += answer.Number;
                _own.Ranks[cell] = Math.Max(before, answer.Rank);
                break;
            case OverTime.First when before == 0 || answer.Rank < before:
            case OverTime.Last when answer.Rank > before:
            // what does not add up over time has a value only where one period is asked for
            case OverTime.None when column.Periods.Count == 1:
                Put(cell, column, answer);
                break;
        }
    }

    private void Put(int cell, FigureColumn column, in Answer answer)
    {
        _own.Numbers[cell] = answer.Number;
        _own.Ranks[cell] = answer.Rank;
        if (column.IsText)
        {
            _own.Texts[cell] = answer.Text;
        }
    }

    private static decimal? Read(ValueType type, in StoredValue value) => type switch
    {
        ValueType.Number => value.Number,
        ValueType.Text => value.Text is null ? null : 0,
        _ => DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.DayNumber
            : null,
    };

    private readonly record struct Answer(decimal Number, string? Text, int Rank);
}
