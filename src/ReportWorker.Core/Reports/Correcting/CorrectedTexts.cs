using ReportWorker.Core.Reports.Checking;
using ReportWorker.Docx;

namespace ReportWorker.Core.Reports.Correcting;

/// <summary>Finds what two documents of one report say differently, as readers look for it: tables cell by cell, the rest paragraph by paragraph.</summary>
internal static class CorrectedTexts
{
    /// <summary>The differences, in the order of the later document.</summary>
    public static IReadOnlyList<CorrectedText> Of(IReadOnlyList<TextParagraph> was, IReadOnlyList<TextParagraph> now, TextComparison comparison)
    {
        var (before, after) = (TablesOf(was), TablesOf(now));
        var alike = after.Where(table => before.TryGetValue(table.Key, out var other) && IsAlike(other, table.Value)).Select(table => table.Key).ToHashSet();
        var cells = alike.SelectMany(key => before[key].Zip(after[key], (old, current) => (Was: (TextParagraph?)old, Is: (TextParagraph?)current)))
            .Where(pair => pair.Was!.Text != pair.Is!.Text);
        var others = comparison.Run([.. was.Where(one => !alike.Contains(KeyOf(one)))], [.. now.Where(one => !alike.Contains(KeyOf(one)))])
            .Select(change => (
                Was: change.Was is null ? null : new TextParagraph(change.Place, change.Was),
                Is: change.Is is null ? null : new TextParagraph(change.Place, change.Is)));
        var places = now.Select((paragraph, place) => (paragraph.Location, place)).GroupBy(pair => pair.Location).ToDictionary(pair => pair.Key, pair => pair.First().place);
        return [.. cells.Concat(others)
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Was?.Text) || !string.IsNullOrWhiteSpace(pair.Is?.Text))
            .OrderBy(pair => places.GetValueOrDefault((pair.Is ?? pair.Was)!.Location, int.MaxValue))
            .Select(pair => new CorrectedText(PlaceOf((pair.Is ?? pair.Was)!, pair.Is is null ? before : after), Words(pair.Was), Words(pair.Is)))];
    }

    private static Dictionary<TemplateLocation, List<TextParagraph>> TablesOf(IReadOnlyList<TextParagraph> text) =>
        text.Where(one => one.Location.Table is not null).GroupBy(KeyOf).ToDictionary(table => table.Key, table => table.ToList());

    private static TemplateLocation KeyOf(TextParagraph paragraph) => paragraph.Location with { Row = null, Cell = null, Paragraph = 0 };

    // The same cells, and the same words at the head of each row: no unit came or went.
    private static bool IsAlike(List<TextParagraph> was, List<TextParagraph> now) =>
        was.Select(one => one.Location).SequenceEqual(now.Select(one => one.Location)) && RowsOf(was).SequenceEqual(RowsOf(now));

    private static IEnumerable<string?> RowsOf(List<TextParagraph> table) => table.GroupBy(one => one.Location.Row).Select(row => row.FirstOrDefault(IsWords)?.Text);

    // A number alone says little: the first words of its row, and of the rows above those that stand in its column.
    private static string? PlaceOf(TextParagraph paragraph, Dictionary<TemplateLocation, List<TextParagraph>> tables)
    {
        if (paragraph.Location is not { Table: not null, Row: { } row, Cell: { } cell } || !tables.TryGetValue(KeyOf(paragraph), out var table))
        {
            return null;
        }

        var width = Width(table, row);
        var heading = table.LastOrDefault(one => one.Location.Row < row && one.Location.Cell == cell && Width(table, one.Location.Row) == width && IsHeading(table, one));
        var words = new[] { table.Find(one => one.Location.Row == row && IsWords(one)), heading }
            .OfType<TextParagraph>().Where(one => one.Location != paragraph.Location).Select(one => one.Text.Trim()).Distinct().ToList();
        return words.Count == 0 ? null : string.Join(", ", words);
    }

    // A row of headings has no number that is a figure, only words and the numbers of columns in brackets.
    private static bool IsHeading(List<TextParagraph> table, TextParagraph paragraph) =>
        IsWords(paragraph) && table.Where(one => one.Location.Row == paragraph.Location.Row).All(one => IsWords(one) || string.IsNullOrWhiteSpace(one.Text));

    private static int Width(List<TextParagraph> table, int? row) => table.Where(one => one.Location.Row == row).Select(one => one.Location.Cell).Max() ?? 0;

    private static bool IsWords(TextParagraph paragraph) => paragraph.Text.Any(char.IsLetter);

    private static string? Words(TextParagraph? paragraph) => string.IsNullOrWhiteSpace(paragraph?.Text) ? null : paragraph.Text.Trim();
}
