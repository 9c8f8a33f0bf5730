using System.Text.RegularExpressions;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Docx;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>Compares two documents paragraph by paragraph, and changed paragraphs word by word.</summary>
/// <param name="figureWords">The words without digits that figures are printed as, such as <c>không có</c>.</param>
internal sealed partial class TextComparison(IReadOnlyCollection<string> figureWords)
{
    /// <summary>Knows the words of a snapshot's figures; of a damaged one, null, none.</summary>
    public static TextComparison For(Snapshot? snapshot) => new(snapshot is null ? [] :
        [.. snapshot.Columns
            .SelectMany(column => column.Values.Select(value => VietnameseFormat.Print(value, column.Format)))
            .Where(text => text is { Length: > 0 } && !text.Any(char.IsDigit))
            .Select(text => text!)
            .Distinct(StringComparer.Ordinal)]);

    /// <summary>The paragraphs that differ, in the order of the document.</summary>
    public IReadOnlyList<TextChange> Run(IReadOnlyList<TextParagraph> was, IReadOnlyList<TextParagraph> now)
    {
        var found = new List<TextChange>();
        foreach (var stretch in LongestCommon.Differences([.. was.Select(one => one.Text)], [.. now.Select(one => one.Text)]))
        {
            for (var i = 0; i < Math.Max(stretch.Count, stretch.OtherCount); i++)
            {
                var before = i < stretch.Count ? was[stretch.From + i] : null;
                var after = i < stretch.OtherCount ? now[stretch.OtherFrom + i] : null;
                if (before?.Text != after?.Text)
                {
                    found.Add(Change(before, after));
                }
            }
        }

        return found;
    }

    private TextChange Change(TextParagraph? was, TextParagraph? now)
    {
        var place = (now ?? was)!.Location;
        if (was is null || now is null)
        {
            var text = (now ?? was)!.Text;
            return new TextChange(place, was?.Text, now?.Text, [], HasDigit(text) || figureWords.Any(words => text.Contains(words, StringComparison.Ordinal)));
        }

        var (before, after) = (WordsOf(was.Text), WordsOf(now.Text));
        var isFigure = false;
        var words = new List<WordChange>();
        foreach (var stretch in LongestCommon.Differences(before, after))
        {
            var (old, current) = (Join(before, stretch.From, stretch.Count), Join(after, stretch.OtherFrom, stretch.OtherCount));
            words.Add(new WordChange(old, current));
            isFigure |= HasDigit(old) || HasDigit(current)
                || IsInFigure(was.Text, Join(before, 0, stretch.From).Length, old.Length)
                || IsInFigure(now.Text, Join(after, 0, stretch.OtherFrom).Length, current.Length);
        }

        return new TextChange(place, was.Text, now.Text, words, isFigure);
    }

    private bool IsInFigure(string text, int from, int length)
    {
        foreach (var words in figureWords)
        {
            for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                if (at < from + length && from < at + words.Length)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasDigit(string text) => text.Any(char.IsDigit);

    private static string Join(List<string> words, int from, int count) => string.Concat(words.Skip(from).Take(count));

    private static List<string> WordsOf(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    // A number keeps its dots, commas and dashes, so that 1.459 and 25,3% are one word each.
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+([.,/:\-][\p{N}]+)*%?|\s+|.", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Word();
}
