namespace ReportWorker.Office.Pages;

/// <summary>The way between the pages of a list.</summary>
/// <param name="Number">Which page is shown, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Address">The address of a page.</param>
internal sealed record PageLinks(int Number, int Pages, Func<int, string> Address);
