using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Reports.Tracing;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Office.Pages.OfficeEditions;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.Figures;

/// <summary>A figure of an edition with its parts, one step down at a time.</summary>
internal sealed class OneModel(Visitor visitor, DueOverview overview, EditionFigures figures) : EditionPage(visitor, overview)
{
    private const int PageSize = 100;

    private ListPage _page;

    /// <summary>The indicator or narrative section.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest)]
    public string? Code { get; set; }

    /// <summary>The unit; whatever the edition holds may be looked at with it.</summary>
    [BindProperty(SupportsGet = true, Name = "unit"), StringLength(UnitCode.MaxLength)]
    public string? Below { get; set; }

    /// <summary>The page of its parts.</summary>
    [BindProperty(SupportsGet = true, Name = "page-no")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The figure.</summary>
    public OpenedFigure Opened { get; private set; } = null!; // read before the page is shown

    /// <summary>The pages of its parts.</summary>
    public PageLinks Links { get; private set; } = null!; // made with it

    /// <summary>The parts of the page.</summary>
    public IEnumerable<TracedFigure> Parts => _page.In(Opened.Figure!.Units); // only asked of a figure

    /// <summary>Shows it.</summary>
    [Needs(Right.See)]
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <inheritdoc />
    protected override async Task<bool> ReadAsync()
    {
        if (!await base.ReadAsync() || string.IsNullOrEmpty(Code) || (Below is not null && !UnitCode.TryParse(Below, out _)))
        {
            return false;
        }

        Opened = await figures.OpenAsync(Edition, Code, Below is null ? null : UnitCode.Parse(Below), Cancel);
        _page = ListPage.Of(Opened.Figure?.Units.Count ?? 0, PageSize, PageNumber);
        Links = new PageLinks(_page.Number, _page.Pages, number => Address.Of("/figures/" + Edition.Key, ("code", Code), ("unit", Below), ("page-no", number)));
        return true;
    }
}
