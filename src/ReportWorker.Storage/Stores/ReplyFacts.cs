using System.Text.RegularExpressions;
using ReportWorker.Storage.Model;

namespace ReportWorker.Storage.Stores;

/// <summary>What can be looked for in a server's reply: the enhanced status code and the number that it queued the message under.</summary>
internal static partial class ReplyFacts
{
    public static string? EnhancedCode(string reply) => EnhancedCodes().Match(reply) is { Success: true } match ? match.Value : null;

    public static string? QueueId(string reply) =>
        QueueIds().Match(reply) is { Success: true } match ? Lengths.Clip(match.Groups["id"].Value, Lengths.Owner) : null;

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.NonBacktracking)]
    private static partial Regex EnhancedCodes();

    [GeneratedRegex(@"\bqueued as (?<id>[^\s,;()]+)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex QueueIds();
}
