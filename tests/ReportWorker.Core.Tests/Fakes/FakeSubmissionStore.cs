using ReportWorker.Core.Auditing;
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

    public Task<IReadOnlyList<SubmissionHead>> ReadHeadsAsync(SubmissionQuery query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SubmissionHead>>([.. Counting(query).Select(one => one.Head)]);

    public Task ReadAsync(SubmissionQuery query, ISubmissionVisitor visitor, CancellationToken cancellationToken)
    {
        var counting = Counting(query).ToList();
        var numbers = counting.SelectMany(one => one.Content.Values).Select(value => value.Indicator.Value).Distinct()
            .Select((code, i) => new IndicatorNumber(i + 1, code)).ToList();
        var byCode = numbers.ToDictionary(number => number.Code, number => number.Number);
        visitor.Begin([.. counting.Select(one => one.Head)], numbers);
        foreach (var (head, content) in counting)
        {
            foreach (var value in content.Values)
            {
                visitor.Value(new StoredValue(
                    head.Id, byCode[value.Indicator.Value], value.Breakdown, value.Number, value.Text, value.Cell));
            }

            foreach (var narrative in content.Narratives)
            {
                visitor.Narrative(head.Id, narrative);
            }
        }

        return Task.CompletedTask;
    }

    private SubmissionHead Add(NewSubmission submission)
    {
        var revision = 1 + _stored.Count(one => IsSame(one.Head, submission));
        var head = new SubmissionHead(
            _stored.Count + 1, submission.Unit, submission.Form, submission.Period, revision, Now, submission.Source?.Hash, submission.SourceName);
        _stored.Add((head, submission));
        return head;
    }

    private IEnumerable<(SubmissionHead Head, NewSubmission Content)> Counting(SubmissionQuery query) => _stored
        .Where(one => query.Periods.Contains(one.Head.Period) && (query.Forms is null || query.Forms.Contains(one.Head.Form)))
        .GroupBy(one => (one.Head.Unit, one.Head.Form, one.Head.Period))
        .Select(group => group.MaxBy(one => one.Head.Revision));

    private static bool IsSame(SubmissionHead head, NewSubmission submission) =>
        head.Unit == submission.Unit && head.Form == submission.Form && head.Period == submission.Period;
}
