using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Deciding;

/// <summary>Where units are written to about what they sent.</summary>
internal static class AnswerAddress
{
    /// <summary>
    /// The address: that of whoever sent it, when the office knows it as the unit's or that of the one above it; else the unit's. Only of a unit
    /// without an address it is one that nobody knows: whoever sent it has the form that was made for the unit. Null when there is none at all.
    /// </summary>
    /// <param name="sender">The address that it came from; null when it came from none.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="around">The unit and those above it, as they stand and stood.</param>
    public static string? Of(string? sender, Unit unit, IReadOnlyList<Unit> around) =>
        around.Any(one => (one.Code == unit.Code || one.Code == unit.Parent) && one.Email is { } known && string.Equals(known, sender, StringComparison.OrdinalIgnoreCase))
            ? sender
            : unit.Email ?? sender;
}
