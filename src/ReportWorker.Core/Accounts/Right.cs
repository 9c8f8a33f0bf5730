namespace ReportWorker.Core.Accounts;

/// <summary>What an account may do.</summary>
public enum Right
{
    /// <summary>Its own password and second factor.</summary>
    OwnAccount,

    /// <summary>Read figures and reports.</summary>
    See,

    /// <summary>Enter figures, make and edit drafts, remind units.</summary>
    Enter,

    /// <summary>Let an edition go, hold it, decide what becomes of messages.</summary>
    Release,

    /// <summary>Recipients, pauses, the audit trail, which belong to no unit; only with a role that holds for everything.</summary>
    Manage,

    /// <summary>Accounts and their roles; only with a role that holds for everything.</summary>
    ManageAccounts,
}

/// <summary>The one table of which role gives which right.</summary>
public static class Rights
{
    /// <summary>What a role gives where it holds.</summary>
    public static IReadOnlySet<Right> Of(Role role) => role switch
    {
        Role.Viewer => Viewer,
        Role.Clerk => Clerk,
        Role.Approver => Approver,
        Role.Administrator => Administrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };

    /// <summary>True for rights that nothing less than the whole gives.</summary>
    public static bool IsForTheWhole(Right right) => right is Right.Manage or Right.ManageAccounts;

    private static readonly HashSet<Right> Viewer = [Right.See];

    private static readonly HashSet<Right> Clerk = [Right.See, Right.Enter];

    private static readonly HashSet<Right> Approver = [Right.See, Right.Release];

    private static readonly HashSet<Right> Administrator = [Right.See, Right.Enter, Right.Release, Right.Manage, Right.ManageAccounts];
}
