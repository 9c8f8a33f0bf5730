using System.Globalization;
using System.Runtime.CompilerServices;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Auditing;

/// <summary>Who did what to what, when and why, newest first. Pages are told by the number of an event, so that the last is found as soon as the first.</summary>
public sealed class AuditTrail(IAuditStore store, OfficeClock clock)
{
    /// <summary>How many a page shows.</summary>
    public const int PageSize = 100;

    /// <summary>The most that a file holds.</summary>
    public const int MostWritten = 100_000;

    private const int Portion = 1000;

    /// <summary>A page.</summary>
    /// <param name="search">What is looked for.</param>
    /// <param name="before">Only events before the one of this number; null for the newest.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<AuditPage> ReadAsync(AuditSearch search, long? before, CancellationToken cancellationToken)
    {
        var found = await store.PageAsync(FilterOf(search), before, PageSize + 1, cancellationToken);
        return found.Count > PageSize ? new AuditPage([.. found.Take(PageSize)], found[PageSize - 1].Number) : new AuditPage(found, null);
    }

    /// <summary>
    /// What is looked for as a .csv file that spreadsheets open without taking anything for a formula, portion by portion: at most
    /// <see cref="MostWritten"/> events. A last line without an act says where it was cut off.
    /// </summary>
    public async IAsyncEnumerable<string> WriteAsync(AuditSearch search, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = FilterOf(search);
        yield return CsvText.ByteOrderMark + CsvText.Line("number", "at", "who", "act", "subject", "detail", "hash");
        long? before = null;
        for (var written = 0; written < MostWritten;)
        {
            var found = await store.PageAsync(filter, before, Portion, cancellationToken);
            if (found.Count > 0)
            {
                yield return string.Concat(found.Select(LineOf));
            }

            if (found.Count < Portion)
            {
                yield break;
            }

            (before, written) = (found[^1].Number, written + found.Count);
        }

        if ((await store.PageAsync(filter, before, 1, cancellationToken)).Count > 0)
        {
            yield return CsvText.Line("…");
        }
    }

    private string LineOf(AuditEntry entry) => CsvText.Line(
        entry.Number.ToString(CultureInfo.InvariantCulture),
        clock.Local(entry.Event.At).ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture),
        entry.Event.Actor,
        entry.Event.Action,
        entry.Event.Subject,
        entry.Event.Detail,
        entry.Event.Hash);

    private AuditFilter FilterOf(AuditSearch search) => new(
        Text(search.Who), Text(search.Act), Text(search.Text), Begin(search.From), Begin(search.To < DateOnly.MaxValue ? search.To.Value.AddDays(1) : null));

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Normalize();

    // Days beyond what an office has are none; the first of all has no instant east of Greenwich.
    private DateTimeOffset? Begin(DateOnly? day)
    {
        if (day is not { } known || !DayReader.IsWithin(known))
        {
            return null;
        }

        var local = known.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, clock.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

/// <summary>What somebody looks for in the trail; null means any.</summary>
/// <param name="Who">Who acted, exactly.</param>
/// <param name="Act">What the act's name begins with, such as <c>edition.</c>.</param>
/// <param name="Text">What stands in the subject.</param>
/// <param name="From">The first day at the office.</param>
/// <param name="To">The last day.</param>
public sealed record AuditSearch(string? Who = null, string? Act = null, string? Text = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>A page of the trail.</summary>
/// <param name="Rows">The events, newest first.</param>
/// <param name="Older">Before which number the next page begins; null where nothing is older.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Rows, long? Older);
