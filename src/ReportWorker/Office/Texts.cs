using System.Globalization;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;

namespace ReportWorker.Office;

/// <summary>What things are called.</summary>
internal static class Texts
{
    /// <summary>A role.</summary>
    public static Message Of(Role role) => Names.Of(role);

    /// <summary>Where a role holds.</summary>
    public static Message Where(AccountRole role) => role.Unit is { } unit ? Messages.UnderUnit(unit.Value) : Messages.Everywhere();

    /// <summary>An edition among those of its due report.</summary>
    public static Message Of(Edition edition) => Messages.EditionNamed(Names.Of(edition.Kind), edition.Ordinal);

    /// <summary>A place in a data file that is named above.</summary>
    public static Message Where(Place place) => (place.Sheet, place.Row, place.Column) switch
    {
        (_, { } row, { } column) => Messages.AtRowColumn(row, column),
        (_, { } row, null) => Messages.AtRow(row),
        (_, null, { } column) => Messages.AtColumn(column),
        ({ Length: > 0 } sheet, null, null) => Messages.AtSheet(sheet),
        _ => Messages.WholeFile(),
    };

    /// <summary>True when somebody can let it go, hold it or take it back.</summary>
    public static bool IsToDecide(Edition edition) =>
        edition.IsOpenDraft || edition is { Kind: not EditionKind.Draft, State: EditionState.Released };

    /// <summary>True when a signed scan can be brought.</summary>
    public static bool IsToSign(Edition edition) => edition is { Kind: not EditionKind.Draft, State: EditionState.Released, Signed: null };

    /// <summary>From which day a due time was moved, and over which.</summary>
    public static Message Moved(DueTime time, CultureInfo culture) => Messages.ShiftedFrom(
        time.Meant,
        string.Join(", ", time.Passed.Select(day => Messages.ClosedDay(day.Day, day.Note is { } note ? Messages.Text(note) : Names.Of(day.Why)).ToString(culture))));
}
