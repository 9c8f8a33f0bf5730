using System.Globalization;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Office.Session;

/// <summary>Who asks, for one request: the account as it is stored now, and the language.</summary>
internal sealed class Visitor(OfficeLanguage language, UnitDirectory units)
{
    /// <summary>Who is signed in; null for nobody.</summary>
    public Account? Account { get; private set; }

    /// <summary>What it may do; null for nobody.</summary>
    public Permissions? Permissions { get; private set; }

    /// <summary>The language, with its way to write numbers and days.</summary>
    public CultureInfo Culture { get; set; } = language.Culture;

    /// <summary>What the chosen handler needs; null while none is chosen or when it needs nothing.</summary>
    public Right? Needed { get; set; }

    /// <summary>Who vouched for the person; null when a password did.</summary>
    public OutsideWay? CameBy { get; private set; }

    /// <summary>True when the password is somebody else's and must be changed first; who came in from outside needs none.</summary>
    public bool MustChangePassword => CameBy is null && Account?.PasswordUntil is not null;

    /// <summary>Somebody's session was found right.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="cameBy">Who vouched for the person; null when a password did.</param>
    public void Enter(Account account, OutsideWay? cameBy) => (Account, Permissions, CameBy) = (account, new Permissions(account, units), cameBy);
}
