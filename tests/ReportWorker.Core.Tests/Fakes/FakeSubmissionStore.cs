using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Deciding;

namespace ReportWorker.Core.Tests.Fakes;

/// <summary>Submissions in memory with revisions, as a database would keep them.</summary>
internal sealed class FakeSubmissionStore : ISubmissionStore, ISubmissionDesk
{
    private readonly List<(SubmissionHead Head, NewSubmission Content)> _stored = [];

    public List<AuditEvent> Audit { get; } = [];

    /// <summary>How often heads were read.</summary>
    public int Reads { get; private set; }

    /// <summary>When the next submissions arrive.</summary>
    public DateTimeOffset Now { get; set; } = new(2020, 6, 10, 1, 0, 0, TimeSpan.Zero);

    /// <summary>All revisions, in the order of arrival.</summary>
    public IReadOnlyList<(SubmissionHead Head, NewSubmission Content)> Stored => _stored;

    public Task<IReadOnlyList<SubmissionHead>> AddAsync(
        IReadOnlyList<NewSubmission> submissions, AuditEvent audit, CancellationToken cancellationToken)
    {
        if (submissions.Any(one => one.Way == SubmissionWay.Set && Counting(one)?.Id != one.BasedOn))
        {
            return Task.FromResult<IReadOnlyList<SubmissionHead>>([]);
        }

        var heads = submissions.Select(Add).ToList();
        Audit.Add(audit);
        return Task.FromResult<IReadOnlyList<SubmissionHead>>(heads);
    }

    public async Task<DateTimeOffset?> NewestAsync(SubmissionQuery query, CancellationToken cancellationToken) =>
        (await ReadHeadsAsync(query, cancellationToken)).Max(head => head.CountsFrom);

    public Task<IReadOnlyList<SubmissionHead>> ReadHeadsAsync(SubmissionQuery query, CancellationToken cancellationToken)
    {
        Reads++;
        return Task.FromResult<IReadOnlyList<SubmissionHead>>([.. Matching(query).Select(one => one.Head)]);
    }

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

    public Task<IReadOnlyList<SubmissionHead>> ListAsync(SubmissionFilter filter, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SubmissionHead>>([.. _stored.Select(one => one.Head)
            .Where(head => filter.States?.Contains(head.State) != false && (filter.Period is null || filter.Period == head.Period)
                && (filter.Unit is null || filter.Unit == head.Unit) && (filter.Form is null || filter.Form == head.Form))
            .Reverse().Take(filter.Most)]);

    public Task<SubmissionContent?> FindAsync(long id, CancellationToken cancellationToken) =>
        Task.FromResult(_stored.Where(one => one.Head.Id == id).Select(one => new SubmissionContent(
            one.Head,
            [.. one.Content.Values.Select(value => new SubmissionCell(id, value.Indicator, value.Number, value.Text, value.Cell))],
            one.Content.Narratives,
            [.. one.Content.Files.Select(file => new StoredFile(file.Kind, file.Name, file.Content.Hash))])).SingleOrDefault());

    public Task<bool> MoveAsync(SubmissionMove move, AuditEvent audit, CancellationToken cancellationToken)
    {
        var place = _stored.FindIndex(one => one.Head.Id == move.Id && one.Head.State == move.From);
        if (place >= 0)
        {
            var (head, content) = _stored[place];
            _stored[place] = (head with { State = move.To, Note = move.Note ?? head.Note, CountsFrom = move.To == SubmissionState.Taken ? Now : null }, content);
            Audit.Add(audit);
        }

        return Task.FromResult(place >= 0);
    }

    public Task<IReadOnlyList<string>> ConversationAsync(long id, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

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
            Counting(submission)?.FirstReceivedAt ?? earlier.FindAll(one => !one.IsRefused).Select(one => one.ReceivedAt).Append(Now).Min(),
            submission.BasedOn is null ? submission.Source?.Hash : Counting(submission)?.SourceHash,
            submission.SourceName)
        {
            State = submission.State,
            Way = submission.Way,
            Sender = submission.Sender,
            Note = submission.Note,
            BasedOn = submission.BasedOn,
            CountsFrom = submission.State == SubmissionState.Taken ? Now : null,
        };
        _stored.Add((head, submission));
        return head;
    }

    private IEnumerable<(SubmissionHead Head, NewSubmission Content)> Matching(SubmissionQuery query) => _stored
        .Where(one => query.Periods.Contains(one.Head.Period) && (query.Forms is null || query.Forms.Contains(one.Head.Form)))
        .GroupBy(one => (one.Head.Unit, one.Head.Form, one.Head.Period))
        .SelectMany(group => query.AllRevisions
            ? group.OrderBy(one => one.Head.Revision)
            : group.Where(one => one.Head.State == SubmissionState.Taken).OrderByDescending(one => one.Head.Revision).Take(1));

    private SubmissionHead? Counting(NewSubmission submission) =>
        SubmissionHead.CountingOf(_stored.Select(one => one.Head).Where(head => IsSame(head, submission)));

    private static bool IsSame(SubmissionHead head, NewSubmission submission) =>
        head.Unit == submission.Unit && head.Form == submission.Form && head.Period == submission.Period;
}
