using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportWorker.Mail.Smtp;

/// <summary>A server's reply: its code, and its text on one line.</summary>
/// <param name="Code">The three digits.</param>
/// <param name="Text">The text after them.</param>
internal sealed partial record SmtpReply(int Code, string Text)
{
    private const int MaxText = 500;

    /// <summary>The enhanced status code (RFC 3463) at the start of the text, such as 5.7.1; empty when there is none.</summary>
    public string Enhanced => EnhancedCode().Match(Text).Value;

    /// <summary>Code and text, fit to be stored and shown.</summary>
    public override string ToString()
    {
        var line = new string(Array.ConvertAll(Text.ToCharArray(), c => char.IsControl(c) ? ' ' : c)).Trim();
        return string.Create(CultureInfo.InvariantCulture, $"{Code} {(line.Length <= MaxText ? line : line[..MaxText])}").Trim();
    }

    [GeneratedRegex(@"^[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnhancedCode();
}
