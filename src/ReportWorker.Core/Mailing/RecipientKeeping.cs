using System.Globalization;
using System.Text;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Mailing;

/// <summary>
/// Keeps the recipients one by one, beside <see cref="RecipientImport"/>: what somebody typed in is judged as a file of one line is, so there is one set of
/// rules. What changed is in the audit trail. Nobody is ever deleted; who gets nothing any more has a last day.
/// </summary>
public sealed class RecipientKeeping(IRecipientStore recipients, Auditor auditor, OfficeClock clock)
{
    /// <summary>How many a page shows.</summary>
    public const int PageSize = 100;

    /// <summary>The place of problems with what was typed in; the column tells which field.</summary>
    public const string Typed = "/typed"; // no file that somebody hands over is called so

    /// <summary>A page of them, by group and address; the last one where there are not so many.</summary>
    /// <param name="text">What stands in the group, the name or the address; null for any.</param>
    /// <param name="past">True for those too whose last day is over.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<RecipientPage> ReadAsync(string? text, bool past, int page, CancellationToken cancellationToken)
    {
        var wanted = text?.Trim().Normalize() ?? "";
        var today = clock.Today;
        var found = (await recipients.ReadAllAsync(cancellationToken))
            .Where(one => (past || one.ValidTo is null || one.ValidTo >= today) && (Has(one.Group) || Has(one.Name) || Has(one.Email))).ToList();
        var shown = ListPage.Of(found.Count, PageSize, page);
        return new RecipientPage([.. shown.In(found)], found.Count, shown.Number, shown.Pages);

        bool Has(string part) => part.Contains(wanted, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>One of them; null when there is none.</summary>
    public async Task<Recipient?> FindAsync(RecipientKey key, CancellationToken cancellationToken) =>
        (await recipients.ReadAllAsync(cancellationToken)).FirstOrDefault(key.IsOf);

    /// <summary>Adds one.</summary>
    /// <exception cref="RequestRefusedException">Something is wrong with it, told by column, or it is there already.</exception>
    public async Task AddAsync(RecipientFields fields, CancellationToken cancellationToken)
    {
        var recipient = Judge(fields);
        if ((await recipients.ReadAllAsync(cancellationToken)).Any(RecipientKey.Of(recipient).IsOf))
        {
            throw new RequestRefusedException(
                RefusalKind.NotReady, new Problem(Messages.RecipientThere(recipient.Email, recipient.Group, recipient.ValidFrom)));
        }

        await SaveAsync("recipients.add", recipient, null, cancellationToken);
    }

    /// <summary>Changes name, form, part and last day of one; group, address and first day tell which one it is.</summary>
    /// <exception cref="RequestRefusedException">Something is wrong with it, told by column, or there is no such recipient.</exception>
    public async Task ChangeAsync(RecipientKey key, RecipientFields fields, CancellationToken cancellationToken)
    {
        var old = await RequireAsync(key, cancellationToken);
        await SaveAsync("recipients.change", Judge(fields with { Group = old.Group, Address = old.Email, ValidFrom = Day(old.ValidFrom) }), old, cancellationToken);
    }

    /// <summary>Ends one: today is the last day, or the first where that is yet to come.</summary>
    /// <exception cref="RequestRefusedException">There is no such recipient.</exception>
    public async Task EndAsync(RecipientKey key, CancellationToken cancellationToken)
    {
        var old = await RequireAsync(key, cancellationToken);
        var last = clock.Today > old.ValidFrom ? clock.Today : old.ValidFrom;
        await SaveAsync("recipients.end", old with { ValidTo = last }, old, cancellationToken);
    }

    /// <summary>All of them as a .csv file that spreadsheets open and <see cref="RecipientImport"/> reads.</summary>
    public async Task<SourceFile> ExportAsync(CancellationToken cancellationToken) => new(
        $"recipients-{Day(clock.Today)}.csv",
        Encoding.UTF8.GetBytes(CsvText.ByteOrderMark + RecipientRows.Write(await recipients.ReadAllAsync(cancellationToken))));

    private static Recipient Judge(RecipientFields fields)
    {
        var problems = new ProblemList();
        var read = RecipientRows.Read(new SourceFile(Typed, Encoding.UTF8.GetBytes(RecipientRows.Write(fields))), problems);
        return problems.Count == 0
            ? read.Single()
            : throw new RequestRefusedException(RefusalKind.WrongUsage, problems.Kept);
    }

    private async Task<Recipient> RequireAsync(RecipientKey key, CancellationToken cancellationToken) =>
        await FindAsync(key, cancellationToken) ?? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.NoSuchRecipient(key.Address, key.Group)));

    private async Task SaveAsync(string act, Recipient recipient, Recipient? old, CancellationToken cancellationToken)
    {
        var log = new ChangeLog();
        if (RecipientRows.Note(log, recipient, old))
        {
            await recipients.SaveAsync([recipient], auditor.Event(act, $"recipients/{recipient.Group}", log.ToString()), cancellationToken);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Which recipient is meant.</summary>
/// <param name="Group">The group.</param>
/// <param name="Address">The mail address or the folder's path; compared without case.</param>
/// <param name="ValidFrom">The first day.</param>
public sealed record RecipientKey(string Group, string Address, DateOnly ValidFrom)
{
    /// <summary>The key of a recipient.</summary>
    public static RecipientKey Of(Recipient recipient) => new(recipient.Group, recipient.Email, recipient.ValidFrom);

    /// <summary>True when it is the recipient's.</summary>
    public bool IsOf(Recipient recipient) => RecipientRows.KeyOf(recipient) == RecipientRows.KeyOf(Group, Address, ValidFrom);
}

/// <summary>What somebody typed in for a recipient, as the columns of a file have it.</summary>
/// <param name="Group">The group.</param>
/// <param name="Name">Who.</param>
/// <param name="Address">A mail address or a folder's path.</param>
/// <param name="Format">The word for the form.</param>
/// <param name="Receives">The word for the part.</param>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidTo">The last day.</param>
public sealed record RecipientFields(string? Group, string? Name, string? Address, string? Format, string? Receives, string? ValidFrom, string? ValidTo);

/// <summary>A page of recipients.</summary>
/// <param name="Rows">The recipients, by group and address.</param>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Number">Which page it is, from 1.</param>
/// <param name="Pages">How many there are.</param>
public sealed record RecipientPage(IReadOnlyList<Recipient> Rows, int Count, int Number, int Pages);
