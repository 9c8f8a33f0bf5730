using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;
using ReportWorker.Expressions;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.Runs;

/// <summary>Asks for a draft now.</summary>
internal sealed class AskModel(Visitor visitor, RunChoices choices, QueuedRuns runs) : OfficePage(visitor)
{
    /// <summary>The report.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest)]
    public string? Report { get; set; }

    /// <summary>The period.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest)]
    public string? Period { get; set; }

    /// <summary>The unit.</summary>
    [BindProperty(SupportsGet = true)]
    public InReach<UnitCode>? Unit { get; set; }

    /// <summary>True for every unit that the report can be made for.</summary>
    [BindProperty]
    public bool Each { get; set; }

    /// <summary>Words of units that are looked for.</summary>
    [BindProperty(SupportsGet = true, Name = "text"), StringLength(Longest)]
    public string? Words { get; set; }

    /// <summary>True to send it to those who get drafts.</summary>
    [BindProperty]
    public bool Send { get; set; }

    /// <summary>Who else gets it, addresses between spaces or commas.</summary>
    [BindProperty, StringLength(LongestReason)]
    public string? To { get; set; }

    /// <summary>The reports to choose from.</summary>
    public IReadOnlyList<RunChoice> Reports { get; private set; } = [];

    /// <summary>The report that is chosen.</summary>
    public RunChoice? Chosen { get; private set; }

    /// <summary>The units to choose from.</summary>
    public RunUnits Units { get; private set; } = new([], 0);

    /// <summary>True when the visitor may ask for all units at once.</summary>
    public bool MayEach => Visitor.Permissions?.HasForAll(Right.Enter) == true;

    /// <summary>Shows what can be asked for.</summary>
    [Needs(Right.Enter)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Asks for it.</summary>
    [Needs(Right.Enter)]
    public Task<IActionResult> OnPostAsync() => DoAsync(async () =>
    {
        if (!PeriodKey.TryParse(Period, out var period))
        {
            throw Refuse(Messages.WrongPeriodHere(Period ?? ""));
        }

        if (Each ? !MayEach : Unit is null)
        {
            throw Refuse(Each ? Messages.PageForbidden() : Messages.UnitNeededHere());
        }

        var to = (To ?? "").Split([' ', ',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(to, address => !EmailSyntax.IsAddress(address)) is { } wrong)
        {
            throw Refuse(Messages.WrongAddressHere(wrong));
        }

        var id = await runs.AskAsync(new RunRequest(Report ?? "", period, Each ? null : Unit!.Value, Each, Send: Send, To: to), Cancel); // there is one
        return LocalRedirect($"/runs/{new RunNumber(id)}");
    });

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync()
    {
        Reports = await choices.ReportsAsync(Scope, Cancel);
        Chosen = Reports.FirstOrDefault(report => report.Code == Report);
        if (Chosen is not null)
        {
            Units = await choices.UnitsAsync(Chosen.Code, Words ?? Unit?.Value.Value, Scope, Cancel);
        }

        return true;
    }

    private static RequestRefusedException Refuse(Message message) => new(RefusalKind.WrongUsage, new Problem(message));
}
