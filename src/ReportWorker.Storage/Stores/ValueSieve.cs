using ReportWorker.Core.Intake;

namespace ReportWorker.Storage.Stores;

/// <summary>Lets through the values of some indicators: where nearly all are wanted, SQLite finds them slower than it reads them all.</summary>
internal sealed class ValueSieve : ISubmissionVisitor
{
    private readonly ISubmissionVisitor _visitor;
    private readonly bool[] _isWanted;

    public ValueSieve(ISubmissionVisitor visitor, int[] indicators)
    {
        _visitor = visitor;
        _isWanted = new bool[indicators.Max() + 1];
        foreach (var indicator in indicators)
        {
            _isWanted[indicator] = true;
        }
    }

    public void Begin(IReadOnlyList<SubmissionHead> heads, IReadOnlyList<IndicatorNumber> indicators) => _visitor.Begin(heads, indicators);

    public void Value(in StoredValue value)
    {
        if (value.Indicator < _isWanted.Length && _isWanted[value.Indicator])
        {
            _visitor.Value(value);
        }
    }

    public void Narrative(long submission, SubmissionNarrative narrative) => _visitor.Narrative(submission, narrative);
}
