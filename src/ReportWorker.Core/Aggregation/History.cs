using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Aggregation;

/// <summary>What units said over several periods of their forms: numbers and texts as they were given, added up in no way.</summary>
internal sealed class History : ISubmissionVisitor
{
    private readonly Dictionary<(UnitCode Unit, string Indicator), SortedDictionary<PeriodKey, decimal>> _numbers = [];
    private readonly Dictionary<(UnitCode Unit, IndicatorCode Section), SortedDictionary<PeriodKey, string>> _texts = [];
    private Dictionary<long, SubmissionHead> _heads = [];
    private Dictionary<int, string> _codes = [];

    /// <summary>The numbers of each unit and indicator, by period.</summary>
    public IReadOnlyDictionary<(UnitCode Unit, string Indicator), SortedDictionary<PeriodKey, decimal>> Numbers => _numbers;

    /// <summary>The texts of each unit and section, by period.</summary>
    public IReadOnlyDictionary<(UnitCode Unit, IndicatorCode Section), SortedDictionary<PeriodKey, string>> Texts => _texts;

    public void Begin(IReadOnlyList<SubmissionHead> heads, IReadOnlyList<IndicatorNumber> indicators)
    {
        _heads = heads.ToDictionary(head => head.Id);
        _codes = indicators.ToDictionary(indicator => indicator.Number, indicator => indicator.Code);
    }

    public void Value(in StoredValue value)
    {
        if (value.Number is { } number)
        {
            var head = _heads[value.Submission];
            Put(_numbers, (head.Unit, _codes[value.Indicator]), head.Period, number);
        }
    }

    public void Narrative(long submission, SubmissionNarrative narrative)
    {
        var head = _heads[submission];
        Put(_texts, (head.Unit, narrative.Section), head.Period, narrative.Text);
    }

    private static void Put<TKey, T>(Dictionary<TKey, SortedDictionary<PeriodKey, T>> all, TKey key, PeriodKey period, T value)
        where TKey : notnull
    {
        if (!all.TryGetValue(key, out var periods))
        {
            all.Add(key, periods = []);
        }

        periods[period] = value;
    }
}
