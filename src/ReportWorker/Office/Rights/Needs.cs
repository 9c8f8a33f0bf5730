using ReportWorker.Core.Accounts;

namespace ReportWorker.Office.Rights;

/// <summary>What somebody must have the right to, to be answered by this handler. A handler without it answers nobody.</summary>
/// <param name="right">The right.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsAttribute(Right right) : Attribute
{
    /// <summary>The right.</summary>
    public Right Right => right;

    /// <summary>True when the right must hold for everything: what is shown or changed belongs to no unit.</summary>
    public bool Everywhere { get; init; }
}

/// <summary>This handler answers anybody, signed in or not: the way in.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AnybodyAttribute : Attribute;

/// <summary>This handler answers also somebody whose password was made by somebody else.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BeforeOwnPasswordAttribute : Attribute;
