using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Periods;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.Audit;

/// <summary>The audit trail.</summary>
internal sealed class IndexModel(Visitor visitor, AuditTrail trail, OfficeClock clock) : OfficePage(visitor)
{
    private const int MostBrief = 300;

    /// <summary>What is shown.</summary>
    public AuditPage Shown { get; private set; } = new([], null);

    /// <summary>Only what this one did.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest)]
    public string? Who { get; set; }

    /// <summary>Only acts whose name begins so.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest)]
    public string? Act { get; set; }

    /// <summary>Only those with this in the subject.</summary>
    [BindProperty(SupportsGet = true, Name = "text"), StringLength(Longest)]
    public string? Contains { get; set; }

    /// <summary>From this day on.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Until this day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>Only what came before the event of this number.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>True when something is looked for.</summary>
    public bool IsNarrowed => From is not null || To is not null || !string.IsNullOrEmpty(Who) || !string.IsNullOrEmpty(Act) || !string.IsNullOrEmpty(Contains);

    /// <summary>The address of the file of what is looked for.</summary>
    public string FileAddress => "/audit" + Query(("handler", "File"));

    private AuditSearch Search => new(Who, Act, Contains, From, To);

    /// <summary>The address of the same search from another event on.</summary>
    public string AddressOf(long? before) => "/audit" + Query(("before", before?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Where what it was done to lies on the page; null where it lies nowhere.</summary>
    public string? LinkOf(AuditEvent audit) => Visitor.Permissions is { } permissions ? AuditLinks.Of(audit, permissions) : null;

    /// <summary>The beginning of a text and the rest of a long one.</summary>
    public static (string? Begin, string? More) Brief(string? text)
    {
        if (text is null || text.Length <= MostBrief)
        {
            return (text, null);
        }

        var end = char.IsHighSurrogate(text[MostBrief - 1]) ? MostBrief - 1 : MostBrief;
        return (text[..end], text[end..]);
    }

    /// <summary>Shows it.</summary>
    [Needs(Right.Manage)]
    public Task OnGetAsync() => TryAsync(async () => Shown = await trail.ReadAsync(Search, Before, Cancel));

    /// <summary>Hands what is looked for out as a file.</summary>
    [Needs(Right.Manage)]
    public IActionResult OnGetFile() => ModelState.IsValid
        ? new CsvDownload($"audit-{clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv", trail.WriteAsync(Search, Cancel))
        : NotFound();

    private QueryString Query((string Name, string? Value) last) => QueryString.Create(new Dictionary<string, string?>
    {
        ["who"] = Who,
        ["act"] = Act,
        ["text"] = Contains,
        ["from"] = From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["to"] = To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        [last.Name] = last.Value,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
