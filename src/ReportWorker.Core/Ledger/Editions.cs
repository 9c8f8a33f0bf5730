using System.Globalization;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Ledger;

/// <summary>Finds editions by their public names, and people's decisions against them.</summary>
public sealed class Editions(ILedgerStore ledger, IBlobStore blobs, Auditor auditor)
{
    /// <summary>The edition called <c>REPORT/PERIOD/UNIT/N</c>, or <c>N</c> of the latest period's due report where only one has an edition N.</summary>
    /// <exception cref="RequestRefusedException">There is none, or more than one.</exception>
    public async Task<Edition> ResolveAsync(string text, CancellationToken cancellationToken)
    {
        if (EditionKey.TryParse(text, out var key))
        {
            return (await ledger.EditionsAsync(key.Due, cancellationToken)).FirstOrDefault(edition => edition.Key == key)
                ?? throw Refuse(Messages.UnknownEdition(text));
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw Refuse(Messages.NoEditionName(text));
        }

        var candidates = await OfLatestPeriodAsync(number, cancellationToken);
        return candidates.Count switch
        {
            1 => candidates[0],
            0 => throw Refuse(Messages.UnknownEdition(text)),
            _ => throw Refuse(Messages.AmbiguousEdition(text, string.Join(", ", candidates.Take(10).Select(edition => edition.Key)))),
        };
    }

    /// <summary>The editions of a due report, by number.</summary>
    public Task<IReadOnlyList<Edition>> ListAsync(DueKey key, CancellationToken cancellationToken) =>
        ledger.EditionsAsync(key, cancellationToken);

    /// <summary>The document of an edition.</summary>
    public async Task<ReadOnlyMemory<byte>> DocumentAsync(Edition edition, CancellationToken cancellationToken) =>
        (await blobs.ReadAsync(edition.DocumentHash, cancellationToken)).Content;

    /// <summary>A signed scan.</summary>
    public async Task<ReadOnlyMemory<byte>> SignedAsync(SignedCopy signed, CancellationToken cancellationToken) =>
        (await blobs.ReadAsync(signed.Hash, cancellationToken)).Content;

    /// <summary>Holds a draft's due report until somebody decides otherwise.</summary>
    /// <exception cref="RequestRefusedException">It has left already, or nobody says why.</exception>
    public async Task HoldAsync(Edition edition, string why, CancellationToken cancellationToken)
    {
        why = ReasonCheck.Clean(why)!; // it is given
        var due = await ledger.FindAsync(edition.Key.Due, cancellationToken);
        if (due is not { State: DueState.Drafted or DueState.Held or DueState.Ready or DueState.Collecting or DueState.Expected })
        {
            throw new RequestRefusedException(
                RefusalKind.NotReady, new Problem(Messages.DueNotReleasable(edition.Key.Due.ToString(), Names.Of(due?.State ?? DueState.Cancelled))));
        }

        var audit = auditor.Event("edition.hold", edition.Key.ToString(), why, edition.DocumentHash);
        await ChangedAsync(await ledger.MoveAsync(due.Key, due.State, DueState.Held, why, audit, cancellationToken), edition);
    }

    /// <summary>Takes an edition back. What was sent stays sent; a withdrawn draft can no longer be released.</summary>
    /// <exception cref="RequestRefusedException">It was withdrawn or replaced before, or nobody says why.</exception>
    public async Task WithdrawAsync(Edition edition, string why, CancellationToken cancellationToken)
    {
        why = ReasonCheck.Clean(why)!; // it is given
        if (edition.State is EditionState.Withdrawn or EditionState.Superseded)
        {
            throw new RequestRefusedException(
                RefusalKind.NotReady, new Problem(Messages.NotAnOpenDraft(edition.Key.ToString(), Names.Of(edition.Kind), Names.Of(edition.State))));
        }

        if (edition is { Kind: EditionKind.Draft, State: EditionState.Released })
        {
            throw new RequestRefusedException(RefusalKind.NotReady, new Problem(Messages.OfficialStands(edition.Key.ToString())));
        }

        var due = await ledger.FindAsync(edition.Key.Due, cancellationToken);
        // What was owed is owed again: a new draft may follow, and a new official edition under a number of its own.
        var move = due is { State: DueState.Drafted or DueState.Released or DueState.Sent } ? new DueMove(due.State, DueState.Held, why) : null;
        var audit = auditor.Event("edition.withdraw", edition.Key.ToString(), why, edition.DocumentHash);
        await ChangedAsync(
            await ledger.MoveEditionAsync(
                new EditionMove(edition.Key, edition.State, EditionState.Withdrawn), move, audit, cancellationToken),
            edition);
    }

    private async Task<List<Edition>> OfLatestPeriodAsync(int number, CancellationToken cancellationToken)
    {
        var latest = await ledger.LatestEditionsAsync(new DueQuery(), cancellationToken);
        var period = latest.Max(edition => edition.Key.Due.Period);
        var candidates = new List<Edition>();
        foreach (var edition in latest.Where(e => e.Key.Due.Period == period && e.Key.Number >= number))
        {
            candidates.AddRange(edition.Key.Number == number
                ? [edition]
                : (await ledger.EditionsAsync(edition.Key.Due, cancellationToken)).Where(e => e.Key.Number == number));
        }

        return candidates;
    }

    private static Task ChangedAsync(bool changed, Edition edition) =>
        changed
            ? Task.CompletedTask
            : throw new RequestRefusedException(RefusalKind.NotReady, new Problem(Messages.EditionMoved(edition.Key.ToString())));

    private static RequestRefusedException Refuse(Expressions.Message message) => new(RefusalKind.WrongUsage, new Problem(message));
}
