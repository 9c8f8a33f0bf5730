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
        var place = unit is { } named ? PlaceOf(snapshot, named.Value) : 0;
        var isText = snapshot.Sections.Contains(code);
        if (!isText && !snapshot.Columns.Any(column => column.Code == code))
        {
            throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.NotInEdition(
                code, edition.Key.ToString(), Spelling.DidYouMean(code, snapshot.Columns.Select(column => column.Code).Concat(snapshot.Sections)))));
        }

        var tracer = new FigureTracer(snapshot, library.Catalogue, clock);
        var book = await SourceBook.ReadAsync(submissions, snapshot, isText ? [] : tracer.Reads(code), cancellationToken);
        return isText
            ? new TraceResult(edition.Key.ToString(), null, tracer.Texts(place, code, book))
            : new TraceResult(edition.Key.ToString(), tracer.Trace(place, code, book), []);
    }

    private static int PlaceOf(Snapshot snapshot, string unit)
    {
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
