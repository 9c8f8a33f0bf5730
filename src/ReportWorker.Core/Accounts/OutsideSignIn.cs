using System.Security.Cryptography;
using System.Text;
using ReportWorker.Core.Auditing;

namespace ReportWorker.Core.Accounts;

/// <summary>Finds the account of somebody whom somebody else has looked at. No account is made by it: an administrator tied one to the name.</summary>
public sealed class OutsideSignIn(IAccountStore accounts, Auditor auditor)
{
    /// <summary>What stands for a person for good at a provider, whatever the person is called: hash of issuer and subject.</summary>
    public static string KeyOf(string issuer, string subject) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}")));

    /// <summary>
    /// The account of somebody at a provider. Names there change and are given to others, so the account that is tied to a name is bound to the first person who
    /// comes with it, and from then on the name decides nothing.
    /// </summary>
    /// <param name="name">What the provider calls the person today; null when it says nothing usable.</param>
    /// <param name="key">What stands for the person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null when there is none that lets in.</returns>
    public async Task<Account?> FindAsync(OutsideName? name, string key, CancellationToken cancellationToken)
    {
        if (await accounts.FindByOutsideKeyAsync(key, cancellationToken) is { } bound)
        {
            return Open(bound);
        }

        if (name is null || await accounts.FindByOutsideAsync(name, cancellationToken) is not { OutsideKey: null, IsDisabled: false } tied)
        {
            return null;
        }

        // Of two who come first at once one is bound; the other may be the same person in another window.
        var binding = auditor.Event("account.outside-bound", tied.Name.Value, name.ToString()) with { Actor = tied.Name.Value };
        await accounts.TieAsync(tied with { OutsideKey = key }, binding, cancellationToken);
        return Open(await accounts.FindByOutsideKeyAsync(key, cancellationToken));
    }

    /// <summary>The account of somebody of a Windows domain, which tells no more than a name.</summary>
    /// <returns>Null when there is none that lets in.</returns>
    public async Task<Account?> FindAsync(OutsideName name, CancellationToken cancellationToken) =>
        name.Way == OutsideWay.Windows ? Open(await accounts.FindByOutsideAsync(name, cancellationToken)) : null;

    private static Account? Open(Account? account) => account is { IsDisabled: false } ? account : null;
}
