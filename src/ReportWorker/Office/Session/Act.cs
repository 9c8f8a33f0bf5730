namespace ReportWorker.Office.Session;

/// <summary>What people do with their own accounts, as the audit trail calls it.</summary>
internal static class Act
{
    public const string SignIn = "account.sign-in";

    public const string OutsideSignIn = "account.outside-sign-in";

    public const string Lock = "account.lock";

    public const string Password = "account.password";

    public const string SecondFactorOn = "account.second-factor-on";

    public const string SecondFactorOff = "account.second-factor-off";

    public const string RecoveryCodesMade = "account.recovery-codes";

    public const string RecoveryCodeUsed = "account.recovery-code-used";

    /// <summary>True for what nobody but the person itself can have done, though it is not signed in yet.</summary>
    public static bool IsOwn(string act) => act is SignIn or OutsideSignIn or RecoveryCodeUsed;
}
