using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;

namespace ReportWorker.Core.Aggregation;

/// <summary>Takes the texts of submissions; of several for one unit and section the latest stands.</summary>
internal sealed class NarrativeCollector(IReadOnlyList<AskedForm> asked)
{
    private readonly Dictionary<IndicatorCode, SortedDictionary<int, (int Rank, string Text)>> _sections =
        asked.SelectMany(form => form.Form.Narratives).Select(section => section.Code).Distinct().ToDictionary(
            code => code, _ => new SortedDictionary<int, (int Rank, string Text)>());

    /// <summary>The sections that the forms ask for.</summary>
    public IEnumerable<IndicatorCode> Sections => _sections.Keys;

    public void Add(in SubmissionSlot slot, SubmissionNarrative narrative)
    {
        if (slot.Places is null || string.IsNullOrWhiteSpace(narrative.Text) || !_sections.TryGetValue(narrative.Section, out var parts))
        {
            return;
        }

        foreach (var place in slot.Places)
        {
            if (!parts.TryGetValue(place, out var other) || other.Rank < slot.Rank)
            {
                parts[place] = (slot.Rank, narrative.Text);
            }
        }
    }

    /// <summary>The texts of a section, with the places of their units, in the order of the tree.</summary>
    public IReadOnlyDictionary<IndicatorCode, NarrativePart[]> Complete() => _sections.ToDictionary(
        section => section.Key,
        section => section.Value.Select(part => new NarrativePart(part.Key, part.Value.Text)).ToArray());
}

/// <summary>One unit's text.</summary>
/// <param name="Unit">The unit's place in the tree.</param>
/// <param name="Text">The text.</param>
internal readonly record struct NarrativePart(int Unit, string Text);
