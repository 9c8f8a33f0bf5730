using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Hosting.Accounts;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages;

/// <summary>Makes the first account. Without the link from the log it is not there.</summary>
[AllowAnonymous]
internal sealed class FirstModel(Visitor visitor, FirstAdministrator first, AccountKeeping keeping, NewPasswords passwords) : OfficePage(visitor)
{
    /// <summary>What the link holds.</summary>
    [BindProperty(SupportsGet = true), StringLength(100)]
    public string? Token { get; set; }

    /// <summary>What the person will sign in with.</summary>
    [BindProperty, StringLength(AccountName.MaxLength)]
    public string? Name { get; set; }

    /// <summary>Who it is.</summary>
    [BindProperty, StringLength(Longest)]
    public string? DisplayName { get; set; }

    /// <summary>The password.</summary>
    [BindProperty, StringLength(Longest)]
    public string? Password { get; set; }

    /// <summary>The password once more.</summary>
    [BindProperty, StringLength(Longest)]
    public string? Repeat { get; set; }

    /// <summary>The form.</summary>
    [Anybody]
    public IActionResult OnGet() => first.Admits(HttpContext, Token) ? Page() : NotFound();

    /// <summary>Makes it.</summary>
    [Anybody]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!first.Admits(HttpContext, Token))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !AccountName.TryParse(Name, out var name))
        {
            return Again(Messages.WrongAccountName());
        }

        if (string.IsNullOrWhiteSpace(DisplayName))
        {
            return Again(Messages.DisplayNameNeeded());
        }

        if (Password != Repeat)
        {
            return Again(Messages.PasswordsDiffer());
        }

        var account = new Account(name, DisplayName.Trim(), "", Hashing.NewStamp());
        var checkedPassword = await passwords.CheckAsync(account, Password);
        if (!checkedPassword.Succeeded)
        {
            return Again(checkedPassword);
        }

        if (!await keeping.AddFirstAsync(account with { PasswordHash = Hashing.Hash(Password!) }, Cancel)) // it was checked
        {
            first.Close();
            return NotFound();
        }

        first.Close();
        return Done("/sign-in", Messages.FirstAccountMade());
    }
}
