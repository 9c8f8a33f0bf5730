using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Units;

/// <summary>
/// One version of an organisation in the tree: what it was called and where it stood between <see cref="ValidFrom"/> and
/// <see cref="ValidTo"/>. A unit that is renamed or moved gets another version under the same code; (code, valid from) is unique.
/// </summary>
/// <param name="Code">The code, the same in all versions.</param>
/// <param name="Name">The name in Vietnamese, NFC.</param>
/// <param name="Kind">What kind of organisation; forms and reports name kinds.</param>
/// <param name="Level">The level in the organisation, such as <c>district</c> or <c>base</c>; forms and reports name levels.</param>
/// <param name="Parent">The unit above; null for a root.</param>
/// <param name="Order">The place among its siblings, from the office's own list.</param>
/// <param name="ValidFrom">The first day of this version.</param>
/// <param name="ValidTo">The last day of this version; null while it lasts.</param>
/// <param name="SucceededBy">The units that took over when this one ended: one after a merger or a change of name, several after a split.</param>
/// <param name="Email">Where the unit is written to.</param>
public sealed record Unit(
    UnitCode Code,
    string Name,
    string Kind,
    string Level,
    UnitCode? Parent,
    int Order,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    UnitCodeList SucceededBy,
    string? Email)
{
    /// <summary>The longest abbreviation in document numbers.</summary>
    public const int MaxSymbol = 20;

    /// <summary>The body that issues the unit's documents: <c>Quận ủy Long Biên</c>; null where it is not told.</summary>
    public string? Issuer { get; init; }

    /// <summary>The place that stands before the date of its documents: <c>Long Biên</c>; null where it is not told.</summary>
    public string? Place { get; init; }

    /// <summary>The issuing body's abbreviation in document numbers: <c>QU</c>; null where it has none.</summary>
    public string? Symbol { get; init; }

    /// <summary>True when this version stands on at least one day of the window.</summary>
    public bool Overlaps(DataWindow window) => ValidFrom <= window.To && (ValidTo is null || ValidTo >= window.From);

    /// <summary>True when this version stands on the day.</summary>
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);
}
