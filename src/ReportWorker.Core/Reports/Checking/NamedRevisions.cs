using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>The submissions that a snapshot names, whether they still count or not, in place of those that count.</summary>
internal sealed class NamedRevisions : ISubmissionStore
{
    private readonly ISubmissionStore _all;
    private readonly HashSet<(string Unit, string Form, string Period, int Revision)> _named;

    public NamedRevisions(ISubmissionStore all, Snapshot snapshot)
    {
        _all = all;
        _named = [.. snapshot.Sources.Select(source => (snapshot.Units[source.Unit].Code, source.Form, source.Period, source.Revision))];
    }

    public Task<IReadOnlyList<SubmissionHead>> AddAsync(
        IReadOnlyList<NewSubmission> submissions, AuditEvent audit, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was is only read.");

    public async Task<DateTimeOffset?> NewestAsync(SubmissionQuery query, CancellationToken cancellationToken) =>
        (await ReadHeadsAsync(query, cancellationToken)).Max(head => head.CountsFrom);

    public async Task<IReadOnlyList<SubmissionHead>> ReadHeadsAsync(SubmissionQuery query, CancellationToken cancellationToken) =>
        Named(await _all.ReadHeadsAsync(query with { AllRevisions = true }, cancellationToken));

    public Task ReadAsync(SubmissionQuery query, ISubmissionVisitor visitor, CancellationToken cancellationToken) =>
        _all.ReadAsync(query with { AllRevisions = true }, new Filter(this, visitor), cancellationToken);

    public Task<IReadOnlyList<SubmissionCell>> ReadCellsAsync(
        IReadOnlyCollection<long> submissions, IReadOnlyCollection<IndicatorCode> indicators, CancellationToken cancellationToken) =>
        _all.ReadCellsAsync(submissions, indicators, cancellationToken);

    private IReadOnlyList<SubmissionHead> Named(IReadOnlyList<SubmissionHead> heads) =>
        [.. heads.Where(head => _named.Contains((head.Unit.Value, head.Form, head.Period.Text, head.Revision)))];

    private sealed class Filter(NamedRevisions revisions, ISubmissionVisitor visitor) : ISubmissionVisitor
    {
        private HashSet<long> _wanted = [];

        public void Begin(IReadOnlyList<SubmissionHead> heads, IReadOnlyList<IndicatorNumber> indicators)
        {
            var named = revisions.Named(heads);
            _wanted = [.. named.Select(head => head.Id)];
            visitor.Begin(named, indicators);
        }

        public void Value(in StoredValue value)
        {
            if (_wanted.Contains(value.Submission))
            {
                visitor.Value(value);
            }
        }

        public void Narrative(long submission, SubmissionNarrative narrative)
        {
            if (_wanted.Contains(submission))
            {
                visitor.Narrative(submission, narrative);
            }
        }
    }
}
