using ReportWorker.Core.Reports;

namespace ReportWorker.Commands.Templates;

/// <summary>How a finding is shown.</summary>
internal static class FindingText
{
    /// <summary>The text, after the file where the text does not begin with it.</summary>
    public static string Of(TemplateFinding finding) =>
        finding.Text.StartsWith(finding.File, StringComparison.Ordinal) ? finding.Text : $"{finding.File}: {finding.Text}";
}
