using ReportWorker.Core.Units;

namespace ReportWorker.Core.Accounts;

/// <summary>What a person is at the office.</summary>
public enum Role
{
    /// <summary>Reads.</summary>
    Viewer,

    /// <summary>Enters figures and makes drafts.</summary>
    Clerk,

    /// <summary>Lets reports go.</summary>
    Approver,

    /// <summary>Does all of it; for everything also the accounts.</summary>
    Administrator,
}

/// <summary>A role and where it holds.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">It holds for this unit and all under it; null for everything.</param>
public sealed record AccountRole(Role Role, UnitCode? Unit);
