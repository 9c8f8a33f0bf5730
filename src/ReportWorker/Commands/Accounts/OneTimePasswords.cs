using ReportWorker.Core.Accounts;

namespace ReportWorker.Commands.Accounts;

/// <summary>What the commands for accounts share.</summary>
internal static class OneTimePasswords
{
    /// <summary>Reads a name.</summary>
    public static AccountName Name(string text) => AccountName.TryParse(text, out var name) ? name : throw Symbols.Refuse(Messages.WrongAccountName());

    /// <summary>Hands out a password: to standard output, and nowhere else.</summary>
    public static void Show(Session session, AccountName name, string password)
    {
        session.Tell(Messages.OneTimePassword(name.Value));
        session.Result(new { account = name.Value, oneTimePassword = password }, password);
    }
}
