using System.Runtime.InteropServices;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Aggregation;

/// <summary>Where the values of a submission go.</summary>
/// <param name="Unit">The unit's place in the tree; -1 when the submission does not count.</param>
/// <param name="Rank">Its place, from 1, when all are put in order of period, then receipt.</param>
/// <param name="Period">The place of its period.</param>
/// <param name="IsAlone">False when the unit answered several forms for the period, which may ask for the same indicator.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SubmissionSlot(int Unit, int Rank, int Period, bool IsAlone);

/// <summary>The submissions that count, put in order.</summary>
internal sealed class SubmissionSlots
{
    private readonly Dictionary<long, SubmissionSlot> _slots;
    private long _lastId = long.MinValue;
    private SubmissionSlot _last;

    public SubmissionSlots(IReadOnlyList<SubmissionHead> heads, UnitTree tree, IReadOnlyList<Form> forms, IReadOnlyList<PeriodKey> periods)
    {
        var formCodes = forms.Select(form => form.Code).ToHashSet();
        var asked = heads.Where(head => formCodes.Contains(head.Form) && periods.Contains(head.Period)).ToList();
        ByRank = [.. asked
            .Where(head => tree.IndexOf(head.Unit) >= 0)
            .OrderBy(head => head.Period)
            .ThenBy(head => head.ReceivedAt)
            .ThenBy(head => head.Id)];
        Unplaced = [.. asked.Where(head => tree.IndexOf(head.Unit) < 0).OrderBy(head => head.Id)];

        var order = periods.Order().Select((period, place) => (period, place)).ToDictionary(pair => pair.period, pair => pair.place);
        var answers = ByRank.CountBy(head => (head.Unit, head.Period)).ToDictionary();
        _slots = new Dictionary<long, SubmissionSlot>(ByRank.Count);
        for (var i = 0; i < ByRank.Count; i++)
        {
            var head = ByRank[i];
            var isAlone = answers[(head.Unit, head.Period)] == 1;
            _slots.Add(head.Id, new SubmissionSlot(tree.IndexOf(head.Unit), i + 1, order[head.Period], isAlone));
        }
    }

    /// <summary>The submissions that count; the one of rank 1 first.</summary>
    public IReadOnlyList<SubmissionHead> ByRank { get; }

    /// <summary>Submissions of units that do not stand in the window; they count nowhere.</summary>
    public IReadOnlyList<SubmissionHead> Unplaced { get; }

    /// <summary>Where the values of a submission go. Values of one submission mostly come together, so the last answer is kept.</summary>
    public SubmissionSlot Find(long id)
    {
        if (id != _lastId)
        {
            (_lastId, _last) = (id, _slots.TryGetValue(id, out var slot) ? slot : new SubmissionSlot(-1, 0, 0, IsAlone: true));
        }

        return _last;
    }
}
