using System.Diagnostics.CodeAnalysis;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Ledger;

/// <summary>How far a due report has come.</summary>
public enum DueState
{
    /// <summary>It will be owed.</summary>
    Expected,

    /// <summary>Units are answering.</summary>
    Collecting,

    /// <summary>Everything is there.</summary>
    Ready,

    /// <summary>Its time has come and something stands against it; the reason says what.</summary>
    Held,

    /// <summary>There is a draft that waits for somebody's decision.</summary>
    Drafted,

    /// <summary>There is an official edition, on its way to its recipients.</summary>
    Released,

    /// <summary>The official edition has reached everybody it was for.</summary>
    Sent,

    /// <summary>It is no longer owed.</summary>
    Cancelled,
}

/// <summary>What makes a due report the one it is; unique in the ledger.</summary>
/// <param name="Report">The report's code, its folder's name.</param>
/// <param name="Period">The nominal period.</param>
/// <param name="Unit">The scope unit.</param>
public sealed record DueKey(string Report, PeriodKey Period, UnitCode Unit)
{
    /// <summary>Reads <c>REPORT/PERIOD/UNIT</c>; false when the text is no such name.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DueKey? key)
    {
        key = text?.Split('/') is [{ Length: > 0 } report, var period, var unit] && PeriodKey.TryParse(period, out var periodKey) && UnitCode.TryParse(unit, out var unitCode)
            ? new DueKey(report, periodKey, unitCode)
            : null;
        return key is not null;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Report}/{Period}/{Unit}";
}

/// <summary>One row of the ledger: what is owed and what became of it.</summary>
/// <param name="Key">Which report, period and unit.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Reason">Why it stands where it stands; null where the state says it all.</param>
/// <param name="DueAt">When it is owed, UTC; null for one that was only asked for by hand.</param>
/// <param name="CreatedAt">When the row came into the ledger, UTC.</param>
/// <param name="ChangedAt">When the state last changed, UTC.</param>
public sealed record DueReport(
    DueKey Key, DueState State, string? Reason, DateTimeOffset? DueAt, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt);
