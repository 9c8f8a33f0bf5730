using System.Runtime.InteropServices;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Aggregation;

/// <summary>Where the values of a submission go.</summary>
/// <param name="Places">The places of the tree that take them, mostly one; null when the submission does not count.</param>
/// <param name="Rank">Its place, from 1, when all are put in order of period, then receipt.</param>
/// <param name="Period">The place of its period.</param>
/// <param name="IsAlone">False when the unit answered several forms for the period, which may ask for the same indicator.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SubmissionSlot(int[]? Places, int Rank, int Period, bool IsAlone);

/// <summary>The submissions that count, put in order.</summary>
internal sealed class SubmissionSlots
{
    private readonly Dictionary<long, SubmissionSlot> _slots;
    private long _lastId = long.MinValue;
    private SubmissionSlot _last;

    public SubmissionSlots(IReadOnlyList<SubmissionHead> heads, UnitTree tree, IReadOnlyList<AskedForm> asked)
    {
        var windows = asked.ToDictionary(form => (form.Form.Code, form.Period), form => tree.PlacementsIn(form.Window));
        var known = heads.Where(head => windows.ContainsKey((head.Form, head.Period))).ToList();
        int[]? PlacesOf(SubmissionHead head) => windows[(head.Form, head.Period)].GetValueOrDefault(head.Unit)?.Places;
        ByRank = [.. known
            .Where(head => PlacesOf(head) is not null)
            .OrderBy(head => head.Period)
            .ThenBy(head => head.ReceivedAt)
            .ThenBy(head => head.Id)];
        Unplaced = [.. known.Where(head => PlacesOf(head) is null).OrderBy(head => head.Id)];

        var order = asked.Select(form => form.Period).Distinct().Order().Select((period, place) => (period, place)).ToDictionary();
        var answers = ByRank.CountBy(head => (head.Unit, head.Period)).ToDictionary();
        _slots = new Dictionary<long, SubmissionSlot>(ByRank.Count);
        for (var i = 0; i < ByRank.Count; i++)
        {
            var head = ByRank[i];
            _slots.Add(head.Id, new SubmissionSlot(PlacesOf(head), i + 1, order[head.Period], answers[(head.Unit, head.Period)] == 1));
        }
    }

    /// <summary>The submissions that count; the one of rank 1 first.</summary>
    public IReadOnlyList<SubmissionHead> ByRank { get; }

    /// <summary>Submissions of units that did not stand when they answered for; they count nowhere.</summary>
    public IReadOnlyList<SubmissionHead> Unplaced { get; }

    /// <summary>The period of the submission of a rank.</summary>
    public PeriodKey PeriodOf(int rank) => ByRank[rank - 1].Period;

    /// <summary>Where the values of a submission go. Values of one submission mostly come together, so the last answer is kept.</summary>
    public SubmissionSlot Find(long id)
    {
        if (id != _lastId)
        {
            (_lastId, _last) = (id, _slots.TryGetValue(id, out var slot) ? slot : default);
        }

        return _last;
    }
}
