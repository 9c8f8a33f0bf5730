using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Mailing;

/// <summary>What somebody looks for among deliveries; null means any.</summary>
/// <param name="State">How far they have come.</param>
/// <param name="Purpose">What they are for.</param>
/// <param name="Of">The edition as <c>REPORT/PERIOD/UNIT/N</c>, or its beginning: the report, its period, its unit.</param>
/// <param name="Text">What stands in the address, the name or the subject.</param>
public sealed record DeliverySearch(DeliveryState? State = null, MessagePurpose? Purpose = null, string? Of = null, string? Text = null);

/// <summary>Which deliveries are meant, as a store looks for them; null means any.</summary>
/// <param name="Units">Only those of editions of these units.</param>
/// <param name="State">How far they have come.</param>
/// <param name="Purpose">What they are for.</param>
/// <param name="Report">The report.</param>
/// <param name="Period">Its period.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Number">Its edition's number.</param>
/// <param name="Texts">Ways to write what stands in the address, the name or the subject.</param>
public sealed record DeliveryFilter(
    IReadOnlyCollection<UnitCode>? Units = null,
    DeliveryState? State = null,
    MessagePurpose? Purpose = null,
    string? Report = null,
    PeriodKey? Period = null,
    UnitCode? Unit = null,
    int? Number = null,
    IReadOnlyList<string>? Texts = null)
{
    /// <summary>What the search means.</summary>
    /// <exception cref="RequestRefusedException">It names no edition and no beginning of one.</exception>
    internal static DeliveryFilter For(DeliverySearch search)
    {
        var filter = new DeliveryFilter(State: search.State, Purpose: search.Purpose, Texts: WaysToWrite(search.Text?.Trim()));
        var parts = search.Of?.Trim().TrimEnd('/') is { Length: > 0 } of ? of.Split('/') : [];
        if (parts.Length == 0)
        {
            return filter;
        }

        filter = filter with { Report = parts[0] };
        var isRight = parts.Length <= 4;
        if (isRight && parts.Length > 1)
        {
            isRight = PeriodKey.TryParse(parts[1], out var period);
            filter = filter with { Period = period };
        }

        if (isRight && parts.Length > 2)
        {
            isRight = UnitCode.TryParse(parts[2], out var unit);
            filter = filter with { Unit = unit };
        }

        if (isRight && parts.Length > 3)
        {
            isRight = EditionKey.TryParse(string.Join('/', parts), out var edition);
            filter = filter with { Number = edition?.Number };
        }

        return isRight ? filter : throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.NoEditionBeginning(search.Of!))); // it was looked at
    }

    // Databases compare letter by letter, and none folds Vietnamese letters as the others do: as typed, in small letters, and as a sentence begins.
    private static List<string>? WaysToWrite(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var composed = text.Normalize(System.Text.NormalizationForm.FormC);
        var small = composed.ToLowerInvariant();
        return [.. new[] { composed, small, char.ToUpperInvariant(small[0]) + small[1..] }.Distinct()];
    }
}
