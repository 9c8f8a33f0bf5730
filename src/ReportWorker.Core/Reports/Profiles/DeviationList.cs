using System.Globalization;
using ReportWorker.Docx.Layout;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>Gathers deviations; the same one in many places is told once, with the first of them and how many more there are.</summary>
internal sealed class DeviationList
{
    private readonly List<(string Component, ProfileMeasure? Measure, string Found)> _order = [];
    private readonly Dictionary<(string, ProfileMeasure?, string), (Message Label, Message Found, Message Expected, Message Place, int Count)> _entries = [];

    public void Missing(string component, Message label) =>
        Add(component, null, label, Messages.Absent(), Messages.Present(), Messages.WholeDocument());

    public void Add(ProfileComponent component, ProfileMeasure measure, Message found, Message expected, LayoutParagraph place) =>
        Add(component.Code, measure, Messages.ProfileLabel(component.Label, component.English), found, expected, place.Location.ToMessage());

    public void Add(string component, ProfileMeasure? measure, Message label, Message found, Message expected, Message place)
    {
        var key = (component, measure, found.ToString(CultureInfo.InvariantCulture));
        if (_entries.TryGetValue(key, out var earlier))
        {
            _entries[key] = earlier with { Count = earlier.Count + 1 };
            return;
        }

        _order.Add(key);
        _entries.Add(key, (label, found, expected, place, 1));
    }

    public IReadOnlyList<Deviation> ToList() => [.. _order.Select(key => Deviation(key.Component, key.Measure, _entries[key]))];

    private static Deviation Deviation(
        string component, ProfileMeasure? measure, (Message Label, Message Found, Message Expected, Message Place, int Count) entry)
    {
        var place = entry.Count == 1 ? entry.Place : Messages.PlaceAndMore(entry.Place, entry.Count - 1);
        return new Deviation(component, measure, measure is { } what
            ? Messages.ProfileDeviation(entry.Label, Messages.MeasureOf(what), entry.Found, entry.Expected, place)
            : Messages.ProfileMissing(entry.Label));
    }
}
