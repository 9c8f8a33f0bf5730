using ReportWorker.Expressions;

namespace ReportWorker.Core.Vietnamese;

/// <summary>The filters of Vietnamese reports.</summary>
public static class VietnameseFilters
{
    /// <summary>The filters of the language and those of Vietnamese reports.</summary>
    public static FilterRegistry Registry { get; } = FilterRegistry.Standard;
}
