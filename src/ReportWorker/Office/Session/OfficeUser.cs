using ReportWorker.Core.Accounts;

namespace ReportWorker.Office.Session;

/// <summary>An account while ASP.NET Core Identity works on it: what it changes is stored at once, with what was done.</summary>
internal sealed class OfficeUser(Account account)
{
    /// <summary>The account as it is to be stored.</summary>
    public Account Account { get; set; } = account;

    /// <summary>What was done to it since it was read, as the audit trail calls it.</summary>
    public List<string> Acts { get; } = [];
}
