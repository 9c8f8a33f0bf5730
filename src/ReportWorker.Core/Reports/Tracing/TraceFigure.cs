using ReportWorker.Core.Definitions;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Reports.Tracing;

/// <summary>Tells where a figure or text of an edition came from: from the edition's own snapshot down to the cells of units' files.</summary>
public sealed class TraceFigure(ReportLibrary library, IBlobStore blobs, ISubmissionStore submissions, OfficeClock clock)
{
    /// <summary>Takes a figure apart.</summary>
    /// <param name="edition">The edition that prints it.</param>
    /// <param name="code">The indicator's or narrative section's code.</param>
    /// <param name="unit">Whose figure; null for the unit that the edition is about.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">The edition knows no such code or unit, or its snapshot is damaged.</exception>
    public async Task<TraceResult> RunAsync(Edition edition, string code, UnitCode? unit, CancellationToken cancellationToken)
    {
        var snapshot = await StoredSnapshot.ReadAsync(blobs, edition, cancellationToken);
        var place = PlaceOf(snapshot, unit);
        var isText = IsText(snapshot, edition, code);
        var tracer = new FigureTracer(snapshot, library.Catalogue, clock);
        var book = await SourceBook.ReadAsync(submissions, snapshot, isText ? [] : tracer.Reads(code), cancellationToken);
        return isText
            ? new TraceResult(edition.Key.ToString(), null, tracer.Texts(place, code, book))
            : new TraceResult(edition.Key.ToString(), tracer.Trace(place, code, book), []);
    }

    /// <summary>True for a narrative section, false for a figure.</summary>
    /// <exception cref="RequestRefusedException">The edition knows no such code.</exception>
    internal static bool IsText(Snapshot snapshot, Edition edition, string code)
    {
        var isText = snapshot.Sections.Contains(code);
        return isText || snapshot.Columns.Any(column => column.Code == code)
            ? isText
            : throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.NotInEdition(
                code, edition.Key.ToString(), Spelling.DidYouMean(code, snapshot.Columns.Select(column => column.Code).Concat(snapshot.Sections)))));
    }

    /// <summary>The place of a unit in the snapshot; 0 for the unit that the edition is about.</summary>
    /// <exception cref="RequestRefusedException">The edition knows no such unit.</exception>
    internal static int PlaceOf(Snapshot snapshot, UnitCode? code)
    {
        if (code is null)
        {
            return 0;
        }

        var unit = code.Value.Value;
        for (var place = 0; place < snapshot.Units.Count; place++)
        {
            if (snapshot.Units[place].Code == unit)
            {
                return place;
            }
        }

        throw new RequestRefusedException(
            RefusalKind.WrongUsage,
            new Problem(Messages.UnitNotInEdition(unit, Spelling.DidYouMean(unit, snapshot.Units.Select(one => one.Code)))));
    }
}
