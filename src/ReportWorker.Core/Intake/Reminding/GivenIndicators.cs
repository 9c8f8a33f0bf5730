using ReportWorker.Core.Aggregation;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>Takes down which indicators some answers give.</summary>
internal sealed class GivenIndicators(HashSet<long> submissions) : ISubmissionVisitor
{
    private readonly HashSet<(long Submission, string Code)> _given = [];
    private Dictionary<int, string> _codes = [];

    public void Begin(IReadOnlyList<SubmissionHead> heads, IReadOnlyList<IndicatorNumber> indicators) =>
        _codes = indicators.ToDictionary(indicator => indicator.Number, indicator => indicator.Code);

    public void Value(in StoredValue value)
    {
        if (submissions.Contains(value.Submission))
        {
            _given.Add((value.Submission, _codes[value.Indicator]));
        }
    }

    public void Narrative(long submission, SubmissionNarrative narrative)
    {
        // Nobody asked for texts.
    }

    /// <summary>The names of the indicators that an answer leaves out although its unit enters them.</summary>
    public IReadOnlyList<string> BlankIn(OwedForm owed) =>
        [.. owed.Asked.Form.Indicators
            .Where(indicator => indicator.IsEnteredBy(owed.Unit.Kind) && !_given.Contains((owed.Submission!.Id, indicator.Code.Value))) // it was answered
            .Select(indicator => indicator.Label)];
}
