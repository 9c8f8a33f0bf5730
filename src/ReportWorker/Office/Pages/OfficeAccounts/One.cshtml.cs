using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Units;
using ReportWorker.Expressions;
using ReportWorker.Hosting.Accounts;
using ReportWorker.Office.Outside;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OfficeAccounts;

/// <summary>Somebody's account.</summary>
internal sealed class OneModel(Visitor visitor, AccountKeeping keeping, OutsideWays ways) : OfficePage(visitor)
{
    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public InReach<AccountName>? Name { get; set; }

    /// <summary>What the person is called outside.</summary>
    [BindProperty, StringLength(Core.Accounts.OutsideName.MaxLength)]
    public string? OutsideName { get; set; }

    /// <summary>The ways in that are configured.</summary>
    public OutsideWays Ways => ways;

    /// <summary>The account as it is stored.</summary>
    public Account Account { get; private set; } = null!; // read before the page is shown

    /// <summary>The password that was made, which is shown once.</summary>
    public string? OneTimePassword { get; private set; }

    /// <summary>Shows it.</summary>
    [Needs(Right.ManageAccounts)]
    public Task<IActionResult> OnGetAsync() => ShowAsync(null);

    /// <summary>Gives a role, for a unit or for everything. That it holds for everything is said, never left out.</summary>
    [Needs(Right.ManageAccounts)]
    public Task<IActionResult> OnPostGiveAsync(Role role, InReach<UnitCode>? unit, bool everywhere) =>
        everywhere == (unit is null) ? SetRoleAsync(role, unit, gives: true) : ShowAsync(Messages.UnitOrEverywhere());

    /// <summary>Takes a role away.</summary>
    [Needs(Right.ManageAccounts)]
    public Task<IActionResult> OnPostTakeAsync(Role role, InReach<UnitCode>? unit) => SetRoleAsync(role, unit, gives: false);

    /// <summary>Lets nobody in with it any more.</summary>
    [Needs(Right.ManageAccounts)]
    public Task<IActionResult> OnPostDisableAsync() => ActAsync(name => keeping.SetDisabledAsync(name, disabled: true, Hashing.NewStamp(), Cancel));

    /// <summary>Lets in with it again.</summary>
    [Needs(Right.ManageAccounts)]
    public Task<IActionResult> OnPostEnableAsync() => ActAsync(name => keeping.SetDisabledAsync(name, disabled: false, Hashing.NewStamp(), Cancel));

    /// <summary>Ties it to a name outside.</summary>
    [Needs(Right.ManageAccounts)]
    public Task<IActionResult> OnPostTieAsync(OutsideWay way) =>
        ModelState.IsValid && ways.All.Contains(way) && Core.Accounts.OutsideName.TryParse(way, OutsideName, out var outside)
            ? ActAsync(name => keeping.TieAsync(name, outside, Hashing.NewStamp(), Cancel)) : ShowAsync(Messages.WrongOutsideName());

    /// <summary>Ties it to nobody outside any more.</summary>
    [Needs(Right.ManageAccounts)]
    public Task<IActionResult> OnPostUntieAsync() => ActAsync(name => keeping.TieAsync(name, null, Hashing.NewStamp(), Cancel));

    /// <summary>Makes a password for who cannot sign in any more.</summary>
    [Needs(Right.ManageAccounts)]
    public async Task<IActionResult> OnPostResetAsync()
    {
        var password = Hashing.NewPassword();
        var result = Name is { Value: var name } ? await keeping.ResetAsync(name, Hashing.Hash(password), Hashing.NewStamp(), Cancel) : KeepingResult.NoSuchAccount;
        OneTimePassword = result == KeepingResult.Done ? password : null;
        return await ShowAsync(ProblemOf(result));
    }

    private Task<IActionResult> SetRoleAsync(Role role, InReach<UnitCode>? unit, bool gives) => ModelState.IsValid
        ? ActAsync(name => keeping.SetRoleAsync(name, new AccountRole(role, unit?.Value), gives, Cancel))
        : ShowAsync(Messages.NoSuchRole());

    private async Task<IActionResult> ActAsync(Func<AccountName, Task<KeepingResult>> act)
    {
        if (Name is not { Value: var name })
        {
            return NotFound();
        }

        var result = await act(name);
        return result == KeepingResult.Done ? Done($"/accounts/{name.Value}", Messages.AccountChanged()) : await ShowAsync(ProblemOf(result));
    }

    private async Task<IActionResult> ShowAsync(Message? problem)
    {
        if (Name is not { Value: var name } || await keeping.FindAsync(name, Cancel) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        return problem is null ? Page() : Again(problem);
    }

    private static Message? ProblemOf(KeepingResult result) => result switch
    {
        KeepingResult.Done => null,
        KeepingResult.NoSuchUnit => Messages.NoSuchUnit(),
        KeepingResult.OutsideTaken => Messages.OutsideTaken(),
        KeepingResult.NobodyLeft => Messages.NobodyLeft(),
        KeepingResult.Stale or KeepingResult.NoSuchAccount => Messages.ChangedMeanwhile(),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "Unknown outcome."),
    };
}
