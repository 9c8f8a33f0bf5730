namespace ReportWorker.Expressions;

/// <summary>The filters of the language itself; see docs/templates.md.</summary>
internal static class StandardFilters
{
    public static FilterRegistry Register(FilterRegistry none) => none;
}
