using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;

namespace ReportWorker.Storage.Tests.Contracts;

/// <summary>Keeps everything that was read.</summary>
internal sealed class Recorded : ISubmissionVisitor
{
    private Dictionary<int, string> _codes = [];

    public IReadOnlyList<SubmissionHead> Heads { get; private set; } = [];

    public List<StoredValue> Values { get; } = [];

    public List<(long Submission, SubmissionNarrative Narrative)> Narratives { get; } = [];

    public Action? OnBegin { get; set; }

    public void Begin(IReadOnlyList<SubmissionHead> heads, IReadOnlyList<IndicatorNumber> indicators)
    {
        (Heads, _codes) = (heads, indicators.ToDictionary(indicator => indicator.Number, indicator => indicator.Code));
        OnBegin?.Invoke();
    }

    public void Value(in StoredValue value) => Values.Add(value);

    public void Narrative(long submission, SubmissionNarrative narrative) => Narratives.Add((submission, narrative));

    public IEnumerable<(IndicatorCode Indicator, decimal? Number, string? Text)> Read(long submission) => Values
        .Where(value => value.Submission == submission)
        .Select(value => (IndicatorCode.Parse(_codes[value.Indicator]), value.Number, value.Text));
}
