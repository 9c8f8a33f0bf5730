using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;
using ReportWorker.Hosting.Accounts;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OfficeAccounts;

/// <summary>All accounts, and room for another.</summary>
internal sealed class IndexModel(Visitor visitor, AccountKeeping keeping, TimeProvider clock) : OfficePage(visitor)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<Account> All { get; private set; } = [];

    /// <summary>What the new person will sign in with.</summary>
    [BindProperty, StringLength(AccountName.MaxLength)]
    public string? NewName { get; set; }

    /// <summary>Who it is.</summary>
    [BindProperty, StringLength(Longest)]
    public string? DisplayName { get; set; }

    /// <summary>Where the person is written to.</summary>
    [BindProperty, StringLength(Longest)]
    public string? Email { get; set; }

    /// <summary>Whom the password is for.</summary>
    public string? Name { get; private set; }

    /// <summary>The password that was made, which is shown once.</summary>
    public string? OneTimePassword { get; private set; }

    /// <summary>How an account is.</summary>
    public Message StateOf(Account account) => Names.Of(account.StateAt(clock.GetUtcNow()));

    /// <summary>Shows them.</summary>
    [Needs(Right.ManageAccounts)]
    public async Task OnGetAsync() => All = await keeping.ReadAllAsync(Cancel);

    /// <summary>Adds one.</summary>
    [Needs(Right.ManageAccounts)]
    public async Task<IActionResult> OnPostAsync()
    {
        var problem = await AddAsync();
        All = await keeping.ReadAllAsync(Cancel);
        return problem is null ? Page() : Again(problem);
    }

    private async Task<Message?> AddAsync()
    {
        if (!ModelState.IsValid || !AccountName.TryParse(NewName, out var name))
        {
            return Messages.WrongAccountName();
        }

        if (string.IsNullOrWhiteSpace(DisplayName))
        {
            return Messages.DisplayNameNeeded();
        }

        if (!string.IsNullOrWhiteSpace(Email) && !EmailSyntax.IsAddress(Email.Trim()))
        {
            return Messages.WrongEmail();
        }

        var password = Hashing.NewPassword();
        var account = new Account(name, DisplayName.Trim(), Hashing.Hash(password), Hashing.NewStamp()) { Email = string.IsNullOrWhiteSpace(Email) ? null : Email.Trim() };
        if (!await keeping.AddAsync(account, Cancel))
        {
            return Messages.NameTaken(name.Value);
        }

        (Name, OneTimePassword) = (name.Value, password);
        (NewName, DisplayName, Email) = (null, null, null);
        return null;
    }
}
