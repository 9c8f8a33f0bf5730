using System.Globalization;
using ReportWorker.Docx.Tables;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Rendering;

/// <summary>What one rendering knows while it walks the programs; lives as long as the document is written.</summary>
internal sealed class RenderState(Scope scope, DocumentIds ids, long maxPartBytes) : IDisposable
{
    /// <summary>Enough to see what is wrong; the rest is probably the same.</summary>
    private const int MostProblems = 100;

    private readonly List<TemplateProblem> _problems = [];
    private readonly List<MissingPlace> _missing = [];
    private readonly bool _notesMissing = scope.Context.MissingValues.Placeholder is not null;

    public Scope Scope => scope;

    public PartWriter Writer { get; } = new(maxPartBytes);

    public IdCounters Ids { get; } = new(ids);

    /// <summary>The static bytes of the part that is being written.</summary>
    public byte[] Statics { get; set; } = [];

    /// <summary>Where open containers began, and whether open tables were written.</summary>
    public Stack<long> Marks { get; } = new();

    /// <summary>What the columns of the open tables, and of the open turns of their blocks, have become.</summary>
    public Stack<ColumnTurn> Columns { get; } = new();

    /// <summary>The widths of the columns of the open tables, in twentieths of a point.</summary>
    public Stack<IReadOnlyList<long>> Grids { get; } = new();

    /// <summary>What cells that may be merged with the one below have printed.</summary>
    public MergeMemory Merges { get; } = new();

    public int Dropped { get; private set; }

    public IReadOnlyList<TemplateProblem> Problems => _problems;

    public IReadOnlyList<MissingPlace> Missing => _missing;

    /// <summary>Prints a value. Data that does not fit is noted, and the rest is tried, so that all problems are known at once.</summary>
    public void Print(Expression expression, TagPlace place, TextBreaks breaks)
    {
        if (TextOf(expression, place) is { } text)
        {
            Print(text, breaks);
        }
    }

    /// <summary>Prints a text that <see cref="TextOf"/> gave.</summary>
    public void Print(string text, TextBreaks breaks) => Dropped += ValueText.Write(Writer, text, breaks);

    /// <summary>What a value prints; null when the data does not fit, which is noted.</summary>
    public string? TextOf(Expression expression, TagPlace place)
    {
        try
        {
            var missing = _notesMissing ? scope.Missing.Count : 0;
            var text = expression.Print(scope);
            if (_notesMissing && scope.Missing.Count > missing)
            {
                _missing.Add(new MissingPlace(expression.Source, place.Location));
            }

            return text;
        }
        catch (EvaluationException error)
        {
            Note(place, error);
            return null;
        }
    }

    /// <summary>Writes a number for an attribute.</summary>
    public void Write(decimal number)
    {
        number.TryFormat(Writer.Reserve(32), out var written, provider: CultureInfo.InvariantCulture);
        Writer.Advance(written);
    }

    public void Note(TagPlace place, EvaluationException error) => Note(place.Problem(error.Error, error.Offset + error.Span.Start));

    public void Note(TemplateProblem problem)
    {
        _problems.Add(problem);
        if (_problems.Count >= MostProblems)
        {
            throw new DocxTemplateException(_problems);
        }
    }

    public void Dispose() => Writer.Dispose();
}
