using System.Diagnostics.CodeAnalysis;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Office.Rights;

/// <summary>Units lie where the tree of today has them.</summary>
internal sealed class UnitReach(OfficeClock clock) : IReach<UnitCode>
{
    /// <inheritdoc />
    public bool TryRead(string text, out UnitCode value) => UnitCode.TryParse(text, out value);

    /// <inheritdoc />
    public Task<bool> ReachesAsync(UnitCode value, Permissions permissions, Right right, CancellationToken cancellationToken) =>
        permissions.ReachesAsync(right, value, clock.Today, cancellationToken);
}

/// <summary>Editions lie where their unit does.</summary>
internal sealed class EditionReach(OfficeClock clock) : IReach<EditionKey>
{
    /// <inheritdoc />
    public bool TryRead(string text, [MaybeNullWhen(false)] out EditionKey value) => EditionKey.TryParse(text, out value);

    /// <inheritdoc />
    public Task<bool> ReachesAsync(EditionKey value, Permissions permissions, Right right, CancellationToken cancellationToken) =>
        permissions.ReachesAsync(right, value.Due.Unit, clock.Today, cancellationToken);
}

/// <summary>Due reports lie where their unit does.</summary>
internal sealed class DueReach(OfficeClock clock) : IReach<DueKey>
{
    /// <inheritdoc />
    public bool TryRead(string text, [MaybeNullWhen(false)] out DueKey value) => DueKey.TryParse(text, out value);

    /// <inheritdoc />
    public Task<bool> ReachesAsync(DueKey value, Permissions permissions, Right right, CancellationToken cancellationToken) =>
        permissions.ReachesAsync(right, value.Unit, clock.Today, cancellationToken);
}

/// <summary>Submissions lie where the unit does that they answer for.</summary>
internal sealed class SubmissionReach(SubmissionReview review, OfficeClock clock) : IReach<SubmissionNumber>
{
    /// <inheritdoc />
    public bool TryRead(string text, out SubmissionNumber value) => SubmissionNumber.TryParse(text, out value);

    /// <inheritdoc />
    public async Task<bool> ReachesAsync(SubmissionNumber value, Permissions permissions, Right right, CancellationToken cancellationToken) =>
        await review.FindAsync(value.Value, cancellationToken) is { } head && await permissions.ReachesAsync(right, head.Unit, clock.Today, cancellationToken);
}

/// <summary>Runs lie where the unit does that they are for; those for many units lie above everything.</summary>
internal sealed class RunReach(QueuedRuns runs, OfficeClock clock) : IReach<RunNumber>
{
    /// <inheritdoc />
    public bool TryRead(string text, out RunNumber value) => RunNumber.TryParse(text, out value);

    /// <inheritdoc />
    public async Task<bool> ReachesAsync(RunNumber value, Permissions permissions, Right right, CancellationToken cancellationToken) =>
        await runs.FindAsync(value.Value, cancellationToken) is { } run
        && (run.Request.Unit is { } unit ? await permissions.ReachesAsync(right, unit, clock.Today, cancellationToken) : permissions.HasForAll(right));
}

/// <summary>Deliveries lie where their edition's unit does; those without an edition only where everything does.</summary>
internal sealed class DeliveryReach(DeliveryOverview deliveries) : IReach<DeliveryNumber>
{
    /// <inheritdoc />
    public bool TryRead(string text, out DeliveryNumber value) => DeliveryNumber.TryParse(text, out value);

    /// <inheritdoc />
    public Task<bool> ReachesAsync(DeliveryNumber value, Permissions permissions, Right right, CancellationToken cancellationToken) =>
        deliveries.HoldsAsync(permissions.ScopeOf(right), value, cancellationToken);
}

/// <summary>Accounts lie in no unit: only a right that holds for everything reaches them.</summary>
internal sealed class AccountReach : IReach<AccountName>
{
    /// <inheritdoc />
    public bool TryRead(string text, out AccountName value) => AccountName.TryParse(text, out value);

    /// <inheritdoc />
    public Task<bool> ReachesAsync(AccountName value, Permissions permissions, Right right, CancellationToken cancellationToken) =>
        Task.FromResult(permissions.HasForAll(right));
}
