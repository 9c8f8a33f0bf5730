using System.Text.RegularExpressions;

namespace ReportWorker.Core.Mailing;

/// <summary>When a copy that was put off is tried again, by what put it off.</summary>
internal static partial class RetrySchedule
{
    /// <summary>Greylisting wants to see the copy again after minutes; a full mailbox or a busy server need no more haste.</summary>
    private static readonly int[] AfterReply = [5, 10, 20, 40, 66];

    /// <summary>A line that broke is soon there again.</summary>
    private static readonly int[] AfterBreak = [1, 2, 5, 10, 20, 40];

    /// <summary>How long to wait after an attempt, so that not all come back at once.</summary>
    /// <param name="code">The SMTP reply code; null when the line broke.</param>
    /// <param name="attempts">How many there were.</param>
    public static TimeSpan Delay(int? code, int attempts)
    {
        var minutes = code is null ? AfterBreak : AfterReply;
#pragma warning disable CA5394 // "insecure random number": only a pause
        var jitter = 0.9 + (Random.Shared.NextDouble() * 0.2);
#pragma warning restore CA5394
        return TimeSpan.FromMinutes(minutes[Math.Clamp(attempts - 1, 0, minutes.Length - 1)] * jitter);
    }

    /// <summary>
    /// True when the server says that too much comes at once: it wants all copies to come more slowly, not this one later. A greylist's 450 and
    /// 451 bear 4.7.1 too and concern one copy.
    /// </summary>
    public static bool IsThrottled(int? code, string reply) => code switch
    {
        421 or 432 => true,
        >= 400 and < 500 => Throttles().IsMatch(reply),
        _ => false,
    };

    [GeneratedRegex(@"^4\d\d[ -]4\.(3\.2|7\.(?!1\b)\d{1,3})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Throttles();
}
