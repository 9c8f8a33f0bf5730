using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;

namespace ReportWorker.Core.Tests.Fakes;

/// <summary>Submissions in memory with revisions, as a database would keep them.</summary>
internal sealed class FakeSubmissionStore : ISubmissionStore
{
    private readonly List<(SubmissionHead Head, NewSubmission Content)> _stored = [];

    public List<AuditEvent> Audit { get; } = [];

    /// <summary>When the next submissions arrive.</summary>
    public DateTimeOffset Now { get; set; } = new(2020, 6, 10, 1, 0, 0, TimeSpan.Zero);

    /// <summary>All revisions, in the order of arrival.</summary>
    public IReadOnlyList<(SubmissionHead Head, NewSubmission Content)> Stored => _stored;

    public Task<IReadOnlyList<SubmissionHead>> AddAsync(
        IReadOnlyList<NewSubmission> submissions, AuditEvent audit, CancellationToken cancellationToken)
    {
        var heads = submissions.Select(Add).ToList();
        Audit.Add(audit);
        return Task.FromResult<IReadOnlyList<SubmissionHead>>(heads);
    }

    public async Task<DateTimeOffset?> NewestAsync(SubmissionQuery query, CancellationToken cancellationToken) =>
        (await ReadHeadsAsync(query, cancellationToken)).Max(head => (DateTimeOffset?)head.ReceivedAt);

    public Task<IReadOnlyList<SubmissionHead>> ReadHeadsAsync(SubmissionQuery query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SubmissionHead>>([.. Matching(query).Select(one => one.Head)]);

    public Task ReadAsync(SubmissionQuery query, ISubmissionVisitor visitor, CancellationToken cancellationToken)
    {
        var matching = Matching(query).ToList();
        var numbers = matching.SelectMany(one => one.Content.Values).Select(value => value.Indicator.Value).Distinct()
            .Select((code, i) => new IndicatorNumber(i + 1, code)).ToList();
        var byCode = numbers.ToDictionary(number => number.Code, number => number.Number);
        visitor.Begin([.. matching.Select(one => one.Head)], numbers);
        foreach (var (head, content) in matching)
        {
            foreach (var value in content.Values.Where(value => query.Indicators?.Contains(value.Indicator) ?? true))
            {
                visitor.Value(new StoredValue(head.Id, byCode[value.Indicator.Value], value.Number, value.Text));
            }

            foreach (var narrative in content.Narratives.Where(_ => query.Narratives))
            {
                visitor.Narrative(head.Id, narrative);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<SubmissionCell>> ReadCellsAsync(
        IReadOnlyCollection<long> submissions, IReadOnlyCollection<IndicatorCode> indicators, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SubmissionCell>>([.. _stored
            .Where(one => submissions.Contains(one.Head.Id))
            .SelectMany(one => one.Content.Values
                .Where(value => indicators.Contains(value.Indicator))
                .OrderBy(value => value.Indicator)
                .Select(value => new SubmissionCell(one.Head.Id, value.Indicator, value.Number, value.Text, value.Cell)))]);

    private SubmissionHead Add(NewSubmission submission)
    {
        var earlier = _stored.ConvertAll(one => one.Head).FindAll(head => IsSame(head, submission));
        var head = new SubmissionHead(
            _stored.Count + 1,
            submission.Unit,
            submission.Form,
            submission.Period,
            earlier.Count + 1,
            Now,
            earlier.Count == 0 ? Now : earlier[0].FirstReceivedAt,
            submission.Source?.Hash,
            submission.SourceName);
        _stored.Add((head, submission));
        return head;
    }

    private IEnumerable<(SubmissionHead Head, NewSubmission Content)> Matching(SubmissionQuery query) => _stored
        .Where(one => query.Periods.Contains(one.Head.Period) && (query.Forms is null || query.Forms.Contains(one.Head.Form)))
        .GroupBy(one => (one.Head.Unit, one.Head.Form, one.Head.Period))
        .SelectMany(group => group.OrderByDescending(one => one.Head.Revision).Take(query.AllRevisions ? int.MaxValue : 1).Reverse());

    private static bool IsSame(SubmissionHead head, NewSubmission submission) =>
        head.Unit == submission.Unit && head.Form == submission.Form && head.Period == submission.Period;
}
