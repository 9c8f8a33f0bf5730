using ReportWorker.Docx.Charts;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Lists;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Pictures;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Rendering;

/// <summary>What one rendering knows while it walks the programs; lives as long as the document is written.</summary>
internal sealed class RenderState(Scope scope, CompiledPackage package, RenderContext context) : IDisposable
{
    /// <summary>Enough to see what is wrong; the rest is probably the same.</summary>
    private const int MostProblems = 100;

    private readonly List<TemplateProblem> _problems = [];
    private readonly List<MissingPlace> _missing = [];
    private readonly PartLinks?[] _links = new PartLinks?[package.LinkPrefixes.Count];
    private readonly bool _notesMissing = scope.Context.MissingValues.Placeholder is not null;

    public Scope Scope => scope;

    public PartWriter Writer { get; private set; } = new(context.MaxPartBytes);

    public IdCounters Ids { get; } = new(package.Ids);

    /// <summary>The parts that the document has and its template has not.</summary>
    public AddedParts Added { get; } = new();

    public ListCounters Lists { get; } = new(package.Ids.ListSlots, package.Ids.Lists);

    public PictureParts Pictures { get; } = new(package.Ids.PicturePrefix, context.MaxPictureBytes);

    public ChartParts Charts { get; } = new(package.Charts, package.Package);

    /// <summary>What the chart shows that is being written; null if it stays as the template has it.</summary>
    public ChartFigures? Figures { get; set; }

    /// <summary>The static bytes of the part that is being written.</summary>
    public byte[] Statics { get; set; } = [];

    /// <summary>Where open containers began, and whether open tables were written.</summary>
    public Stack<long> Marks { get; } = new();

    public int Dropped { get; private set; }

    public IReadOnlyList<TemplateProblem> Problems => _problems;

    public IReadOnlyList<MissingPlace> Missing => _missing;

    /// <summary>The relationships that the part of this slot has got.</summary>
    public PartLinks Links(int slot) => _links[slot] ??= new PartLinks(package.LinkPrefixes[slot]);

    public bool HasLinks(int slot) => _links[slot] is not null;

    /// <summary>Counts characters that were left out.</summary>
    public void Drop(int characters) => Dropped += characters;

    /// <summary>Writes another part into memory, in the middle of this one and with what is known here.</summary>
    public byte[] RunAside(PartProgram program)
    {
        var (writer, statics) = (Writer, Statics);
        var sink = new MemorySink();
        using var aside = new PartWriter(context.MaxPartBytes);
        aside.Begin(sink);
        try
        {
            Writer = aside;
            program.Run(this);
            aside.Flush();
            return sink.ToArray();
        }
        finally
        {
            (Writer, Statics) = (writer, statics);
        }
    }

    /// <summary>Prints a value. Data that does not fit is noted, and the rest is tried, so that all problems are known at once.</summary>
    public void Print(Expression expression, TagPlace place, TextBreaks breaks)
    {
        try
        {
            var missing = _notesMissing ? scope.Missing.Count : 0;
            var text = expression.Print(scope);
            if (_notesMissing && scope.Missing.Count > missing)
            {
                _missing.Add(new MissingPlace(expression.Source, place.Location));
            }

            Dropped += ValueText.Write(Writer, text, breaks);
        }
        catch (EvaluationException error)
        {
            Note(place, error);
        }
    }

    /// <summary>A value that is not printed; null where it is missing or does not fit, which is noted.</summary>
    public object? ValueOf(Expression expression, TagPlace place)
    {
        try
        {
            if (expression.Evaluate(scope) is { } value)
            {
                return value;
            }

            expression.Print(scope, null);
            _missing.Add(new MissingPlace(expression.Source, place.Location));
        }
        catch (EvaluationException error)
        {
            Note(place, error);
        }

        return null;
    }

    /// <summary>The text of a value that is not printed itself; null where it is missing or does not fit, which is noted.</summary>
    public string? TextOf(Expression expression, TagPlace place)
    {
        try
        {
            var missing = scope.Missing.Count;
            var text = expression.Print(scope);
            if (scope.Missing.Count == missing)
            {
                return text;
            }

            _missing.Add(new MissingPlace(expression.Source, place.Location));
        }
        catch (EvaluationException error)
        {
            Note(place, error);
        }

        return null;
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
