using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Mailing;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OfficeRecipients;

/// <summary>One recipient.</summary>
internal sealed class OneModel(Visitor visitor, RecipientKeeping keeping) : RecipientPageModel(visitor)
{
    /// <summary>The group.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest)]
    public string? Group { get; set; }

    /// <summary>The mail address or folder.</summary>
    [BindProperty(SupportsGet = true), StringLength(LongestReason)]
    public string? Address { get; set; }

    /// <summary>The first day.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest)]
    public string? From { get; set; }

    /// <summary>The recipient as it is stored.</summary>
    public Recipient Recipient { get; private set; } = null!; // read before the page is shown

    private RecipientKey? Key => DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? new RecipientKey(Group ?? "", Address ?? "", day)
        : null;

    /// <summary>The address of a recipient's page.</summary>
    public static string AddressOf(Recipient one) => "/recipients/one" + QueryString.Create(new Dictionary<string, string?>
    {
        ["group"] = one.Group, ["address"] = one.Email, ["from"] = Iso(one.ValidFrom),
    });

    /// <summary>Shows it.</summary>
    [Needs(Right.Manage)]
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        (Who, Format, Receives, To) = (Recipient.Name, Recipient.Format.Word(), Recipient.Receives.Word(), Iso(Recipient.ValidTo));
        return Page();
    }

    /// <summary>Changes it.</summary>
    [Needs(Right.Manage)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        var fields = new RecipientFields(Group, Who, Address, Format, Receives, From, To);
        return await TryAsync(() => keeping.ChangeAsync(RecipientKey.Of(Recipient), fields, Cancel))
            ? Done("/recipients", Messages.RecipientChanged(Who ?? ""))
            : Page();
    }

    /// <summary>Ends it.</summary>
    [Needs(Right.Manage)]
    public async Task<IActionResult> OnPostEndAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        return await TryAsync(() => keeping.EndAsync(RecipientKey.Of(Recipient), Cancel))
            ? Done("/recipients", Messages.RecipientEnded(Recipient.Name))
            : Page();
    }

    private async Task<bool> FindAsync()
    {
        var found = Key is { } key ? await keeping.FindAsync(key, Cancel) : null;
        Recipient = found ?? Recipient;
        return found is not null;
    }
}
