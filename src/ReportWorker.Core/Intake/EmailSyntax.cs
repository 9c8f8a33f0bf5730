using System.Text.RegularExpressions;

namespace ReportWorker.Core.Intake;

/// <summary>What passes as an address: the forms that people have, not all that the standard allows.</summary>
public static partial class EmailSyntax
{
    /// <summary>True for <c>name@host.domain</c> in ASCII, without quotes, comments, display name or white space.</summary>
    public static bool IsAddress(string text) => Pattern().IsMatch(text) && text.IndexOf('@', StringComparison.Ordinal) <= 64;

    [GeneratedRegex(
        @"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
