using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>Takes down what some units answered.</summary>
internal sealed class EarlierAnswers(HashSet<UnitCode> units) : ISubmissionVisitor
{
    private static readonly Dictionary<string, StoredValue> Nothing = [];

    private readonly Dictionary<UnitCode, Dictionary<string, StoredValue>> _answers = [];
    private readonly Dictionary<long, Dictionary<string, StoredValue>> _bySubmission = [];
    private Dictionary<int, string> _codes = [];

    /// <summary>What a unit answered, by indicator.</summary>
    public IReadOnlyDictionary<string, StoredValue> Of(UnitCode unit) => _answers.GetValueOrDefault(unit, Nothing);

    /// <inheritdoc />
    public void Begin(IReadOnlyList<SubmissionHead> heads, IReadOnlyList<IndicatorNumber> indicators)
    {
        _codes = indicators.ToDictionary(indicator => indicator.Number, indicator => indicator.Code);
        foreach (var head in heads.Where(head => units.Contains(head.Unit)))
        {
            _bySubmission[head.Id] = _answers[head.Unit] = [];
        }
    }

    /// <inheritdoc />
    public void Value(in StoredValue value)
    {
        if (_bySubmission.TryGetValue(value.Submission, out var answer))
        {
            answer[_codes[value.Indicator]] = value;
        }
    }

    /// <inheritdoc />
    public void Narrative(long submission, SubmissionNarrative narrative)
    {
        // Nobody asked for texts.
    }
}
