using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Reports.Tracing;

/// <summary>
/// Shows an edition's figures, and takes one apart a step at a time: what a person opens is read, and nothing else. <see cref="TraceFigure"/> tells the
/// same at once, down to the last unit.
/// </summary>
public sealed class EditionFigures(ReportLibrary library, IBlobStore blobs, ISubmissionDesk desk, ISubmissionStore submissions, OfficeClock clock) : IDisposable
{
    /// <summary>So many snapshots are kept: who reads a report goes up and down in one.</summary>
    private const int MostKept = 2;

    private readonly List<(string Hash, Snapshot Snapshot)> _kept = [];
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The figures and texts of a unit of the edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="unit">The unit; null for the one that the edition is about.</param>
    /// <param name="text">Only those whose name or code has all of these words; marks, and upper and lower case, make no difference. Null for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">The edition knows no such unit, or its snapshot is damaged.</exception>
    public async Task<FigureList> ListAsync(Edition edition, UnitCode? unit, string? text, CancellationToken cancellationToken)
    {
        var snapshot = await ReadAsync(edition, cancellationToken);
        var place = TraceFigure.PlaceOf(snapshot, unit);
        var words = new SearchWords(text);
        return new FigureList(
            UnitAt(snapshot, place),
            [.. snapshot.Columns.Where(column => words.AreIn(column.Label, column.Code)).Select(column => new ListedFigure(
                column.Code,
                column.Label,
                column.UnitOfMeasure,
                VietnameseFormat.Print(column.Values[place], column.Format),
                column.Answered[place],
                column.Expected[place]))],
            [.. snapshot.Sections.Select(code => new ListedText(code, LabelOf(code))).Where(section => words.AreIn(section.Label, section.Code))]);
    }

    /// <summary>A figure or text of a unit of the edition with its parts, and each part without its own.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="code">The indicator's or narrative section's code.</param>
    /// <param name="unit">The unit; null for the one that the edition is about.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">The edition knows no such code or unit, or its snapshot is damaged.</exception>
    public async Task<OpenedFigure> OpenAsync(Edition edition, string code, UnitCode? unit, CancellationToken cancellationToken)
    {
        var snapshot = await ReadAsync(edition, cancellationToken);
        var place = TraceFigure.PlaceOf(snapshot, unit);
        var isText = TraceFigure.IsText(snapshot, edition, code);
        var tracer = new FigureTracer(snapshot, library.Catalogue, clock);
        var book = isText
            ? await SourceBook.ReadAsync(submissions, snapshot, [], cancellationToken)
            : await SourceBook.OfAsync(submissions, snapshot, await AnswersOfAsync(snapshot, place, cancellationToken), tracer.Reads(code), cancellationToken);
        return new OpenedFigure(
            PathTo(snapshot, place),
            isText ? null : tracer.Trace(place, code, book, levels: 1),
            isText ? LabelOf(code) : null,
            isText ? tracer.Texts(place, code, book) : []);
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    // A snapshot never changes under its hash.
    private async Task<Snapshot> ReadAsync(Edition edition, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var place = _kept.FindIndex(kept => kept.Hash == edition.SnapshotHash);
            var found = place >= 0 ? _kept[place] : (edition.SnapshotHash, await StoredSnapshot.ReadAsync(blobs, edition, cancellationToken));
            if (place >= 0 || _kept.Count == MostKept)
            {
                _kept.RemoveAt(Math.Max(place, 0));
            }

            _kept.Add(found);
            return found.Item2;
        }
        finally
        {
            _one.Release();
        }
    }

    private Task<IReadOnlyList<SubmissionHead>> AnswersOfAsync(Snapshot snapshot, int place, CancellationToken cancellationToken) =>
        desk.ListAsync(new SubmissionFilter(Unit: UnitCode.Parse(snapshot.Units[place].Code)), cancellationToken);

    private string LabelOf(string section) => library.Catalogue.Forms
        .SelectMany(form => form.Narratives).FirstOrDefault(narrative => narrative.Code.Value == section)?.Label ?? section;

    private static FigureUnit UnitAt(Snapshot snapshot, int place) => new(snapshot.Units[place].Code, snapshot.Units[place].Name);

    private static List<FigureUnit> PathTo(Snapshot snapshot, int place)
    {
        var path = new List<FigureUnit>();
        for (; place >= 0; place = snapshot.Units[place].Parent)
        {
            path.Insert(0, UnitAt(snapshot, place));
        }

        return path;
    }
}

/// <summary>A unit of an edition, as it was called then.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
public sealed record FigureUnit(string Code, string Name);

/// <summary>What an edition knows of a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Figures">Its figures, in the catalogue's order.</param>
/// <param name="Texts">The narrative sections.</param>
public sealed record FigureList(FigureUnit Unit, IReadOnlyList<ListedFigure> Figures, IReadOnlyList<ListedText> Texts);

/// <summary>A figure as lists show it.</summary>
/// <param name="Code">The indicator's code.</param>
/// <param name="Label">What it is.</param>
/// <param name="UnitOfMeasure">What is counted.</param>
/// <param name="Text">The value as the document prints it; null when it is missing.</param>
/// <param name="Answered">How many units gave it.</param>
/// <param name="Expected">How many units owed it.</param>
public sealed record ListedFigure(string Code, string Label, string UnitOfMeasure, string? Text, int Answered, int Expected);

/// <summary>A narrative section.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">What it is; its code when the catalogue has it no more.</param>
public sealed record ListedText(string Code, string Label);

/// <summary>A figure or text that was opened.</summary>
/// <param name="Path">The unit of the edition, and on down to the one whose figure it is.</param>
/// <param name="Figure">The figure with its parts; null for a text.</param>
/// <param name="Section">What the text is; null for a figure.</param>
/// <param name="Texts">Who wrote what; empty for a figure.</param>
public sealed record OpenedFigure(IReadOnlyList<FigureUnit> Path, TracedFigure? Figure, string? Section, IReadOnlyList<TracedText> Texts);
