using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>Finds and parses the tags of a text.</summary>
internal sealed class TagReader(Limits limits, ProblemList problems)
{
    /// <summary>True once a block tag was wrong: which tags belong together is then not known.</summary>
    public bool HasBrokenBlocks { get; private set; }

    /// <summary>Names that wrong block tags speak of: one of them was to be set there, and is not complained of again.</summary>
    public HashSet<string> PromisedNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds the text's tags to it.</summary>
    public void Read(TaggedText text)
    {
        var found = TagLexer.Find(text.Text);
        Report(text, found.Errors, Messages.UnclosedTagAdvice());
        foreach (var raw in found.Value ?? [])
        {
            if (DrawingTag.UseOf(raw, out _) is var use and not TagUse.Print)
            {
                problems.Add(text.Place(raw.Span).Problem(use == TagUse.Picture ? Messages.PictureTagInText() : Messages.ChartTagInText()));
                continue;
            }

            var parsed = TagParser.Parse(raw, limits);
            Report(text, parsed.Errors);
            if (parsed.Success)
            {
                text.Tags.Add(new PlacedTag(parsed.Value, text));
            }
            else if (TagParser.IsMeantAsBlock(raw))
            {
                HasBrokenBlocks = true;
                PromisedNames.UnionWith(Words(raw.Content).Append("forloop"));
            }
        }

        HasBrokenBlocks |= found.Errors.Count > 0;
    }

    private static string[] Words(string content) =>
        string.Concat(content.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private void Report(TaggedText text, IReadOnlyList<SyntaxError> errors, Message? advice = null)
    {
        foreach (var error in errors)
        {
            problems.Add(text.Place(error.Span).Problem(error.Message, error.Span.Start, advice));
        }
    }
}
