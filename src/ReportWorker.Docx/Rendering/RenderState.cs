using System.Globalization;
using ReportWorker.Docx.Charts;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Lists;
using ReportWorker.Docx.Notes;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Pictures;
using ReportWorker.Docx.Rich;
using ReportWorker.Docx.Tables;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Rendering;

/// <summary>What one rendering knows while it walks the programs; lives as long as the document is written.</summary>
internal sealed class RenderState(Scope scope, CompiledPackage package, RenderContext context) : IDisposable
{
    /// <summary>Enough to see what is wrong; the rest is probably the same.</summary>
    private const int MostProblems = 100;

    private readonly List<TemplateProblem> _problems = [];
    private readonly List<MissingPlace> _missing = [];
    private readonly GatheredNotes?[] _notes = new GatheredNotes?[2];
    private readonly PartLinks?[] _links = new PartLinks?[package.LinkPrefixes.Count];
    private readonly bool _notesMissing = scope.Context.MissingValues.Placeholder is not null;

    public Scope Scope => scope;

    public PartWriter Writer { get; private set; } = new(context.MaxPartBytes);

    public IdCounters Ids { get; } = new(package.Ids);

    /// <summary>The parts that the document has and its template has not.</summary>
    public AddedParts Added { get; } = new();

    public ListCounters Lists { get; } = new(package.Ids);

    public PictureParts Pictures { get; } = new(package.Ids.PicturePrefix, context.MaxPictureBytes);

    public ChartParts Charts { get; } = new(package.Charts, package.Package, context.MaxPartBytes);

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

    /// <summary>The relationships that the part of this slot has got.</summary>
    public PartLinks Links(int slot) => _links[slot] ??= new PartLinks(package.LinkPrefixes[slot]);

    public bool HasLinks(int slot) => _links[slot] is not null;

    /// <summary>Counts characters that were left out.</summary>
    public void Drop(int characters) => Dropped += characters;

    /// <summary>The notes that were written with the text.</summary>
    public GatheredNotes Notes(NoteKind kind) => _notes[(int)kind] ??= new GatheredNotes(context.MaxPartBytes);

    /// <summary>Runs a program in between that writes elsewhere; it sees the variables of the place where it is run.</summary>
    public void WriteTo(PartWriter writer, PartProgram program)
    {
        var (outer, statics) = (Writer, Statics);
        Writer = writer;
        try
        {
            program.Run(this);
        }
        finally
        {
            (Writer, Statics) = (outer, statics);
        }
    }

    /// <summary>The number of the list with marks that all rich texts share.</summary>
    public int BulletedList()
    {
        DeclareLists();
        return Lists.Only(ListCounters.Bulleted);
    }

    /// <summary>The number of a new list with numbers.</summary>
    public int NewNumberedList()
    {
        DeclareLists();
        return Lists.Begin(ListCounters.Numbered);
    }

    /// <summary>How many of the static bytes that come next are left out, because a rich text took the place of their paragraph.</summary>
    public int Skipped { get; set; }

    /// <summary>Prints a value. Data that does not fit is noted, and the rest is tried, so that all problems are known at once.</summary>
    public void Print(ValueInstruction tag)
    {
        try
        {
            var value = tag.Expression.Evaluate(scope);
            if (value is RichText { Paragraphs.Count: > 0 } rich && tag.Breaks.Rich is { } markup)
            {
                tag.Before?.RunWithout(this, tag.Around.Before);
                new RichWriter(this, markup, tag.Place).Write(rich, isWhole: tag.Around.Before > 0);
                Skipped = tag.Around.Behind;
                return;
            }

            tag.Before?.Run(this);
            Print(Text(tag.Expression, value, tag.Place), tag.Breaks);
        }
        catch (EvaluationException error)
        {
            Note(tag.Place, error);
        }
    }

    /// <summary>Prints a text that <see cref="Printed(Expression, TagPlace)"/> gave.</summary>
    public void Print(string text, TextBreaks breaks) => Dropped += ValueText.Write(this, text, breaks);

    /// <summary>What a value prints, or the placeholder; null when the data does not fit, which is noted.</summary>
    public string? Printed(Expression expression, TagPlace place)
    {
        try
        {
            return Text(expression, expression.Evaluate(scope), place);
        }
        catch (EvaluationException error)
        {
            Note(place, error);
            return null;
        }
    }

    /// <summary>Writes a piece of a text.</summary>
    public void WritePiece(string text, TextBreaks breaks) => Dropped += ValueText.WritePiece(this, text, breaks);

    /// <summary>A value that is not printed; null where it is missing or does not fit, which is noted.</summary>
    public object? ValueOf(Expression expression, TagPlace place)
    {
        try
        {
            var value = expression.Evaluate(scope);
            if (value is null)
            {
                Text(expression, value, place);
            }

            return value;
        }
        catch (EvaluationException error)
        {
            Note(place, error);
            return null;
        }
    }

    /// <summary>The text of a value that is not printed itself; null where it is missing or does not fit, which is noted.</summary>
    public string? TextOf(Expression expression, TagPlace place)
    {
        var missing = _missing.Count;
        var text = Printed(expression, place);
        return _missing.Count == missing ? text : null;
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

    /// <summary>What a value prints, or the placeholder, which is noted.</summary>
    private string Text(Expression expression, object? value, TagPlace place)
    {
        if (!_notesMissing)
        {
            return expression.Print(scope, value);
        }

        var missing = scope.Missing.Count;
        var text = expression.Print(scope, value);
        if (scope.Missing.Count > missing)
        {
            _missing.Add(new MissingPlace(expression.Source, place.Location));
        }

        return text;
    }

    /// <summary>Declares the part of lists if the template has none, before the first list is begun.</summary>
    private void DeclareLists()
    {
        if (package.NewLists is { } part && Lists.New.Count == 0)
        {
            Added.Declare(part.Name, ContentTypes.Word + "numbering+xml");
            Links(part.MainSlot).Add(Relationships.DocumentNamespace + "/numbering", "/" + part.Name);
        }
    }

    public void Dispose()
    {
        Writer.Dispose();
        foreach (var notes in _notes)
        {
            notes?.Dispose();
        }
    }
}
