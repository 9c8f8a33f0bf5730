using ReportWorker.Core.Auditing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Branches;

/// <summary>
/// Tells how many units owe which forms for a period, from the whole down to a branch. What was read of a period is kept until units or answers
/// change, so that going up and down costs next to nothing; <see cref="DataStatus"/> tells the same unit by unit.
/// </summary>
public sealed class BranchStatus(StatusReader reader, IAuditStore audit, OfficeClock clock) : IDisposable
{
    /// <summary>For so many periods it is kept; half a megabyte each in a city.</summary>
    private const int MostPeriods = 4;

    private readonly UntilChanged<PeriodKey, BranchBook> _books = new(audit, clock.Time, Acts.OfReports, MostPeriods);

    /// <summary>Counts a branch.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="scope">The units that may be seen; nothing else is counted, named or said to be there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">The period has no such form, or the scope no such unit.</exception>
    public async Task<BranchView> ReadAsync(BranchQuery query, UnitScope scope, CancellationToken cancellationToken)
    {
        var book = await _books.ReadAsync(
            query.Period, async cancel => BranchBook.Of(await reader.ReadAsync(query.Period, cancel)), cancellationToken);
        return new BranchReading(book, query, scope).Read();
    }

    /// <inheritdoc />
    public void Dispose() => _books.Dispose();
}
