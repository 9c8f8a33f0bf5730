using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ReportWorker.Core.Mailing;

/// <summary>
/// Who holds leases: a running process, as <c>machine/process/when it named itself, in Unix seconds</c>. Whoever has that process number and began later
/// is another one.
/// </summary>
internal static class LeaseOwner
{
    // When a process began is told slightly differently by each process that asks.
    private const long Tolerance = 5;

    /// <summary>This process.</summary>
    public static string Current { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}");

    /// <summary>True when the owner ran on this machine and runs no more; false where that cannot be known.</summary>
    public static bool IsGone(string owner)
    {
        if (owner == Current || owner.Split('/') is not [var machine, var number, var moment]
            || machine != Environment.MachineName
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var named))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeSeconds() > named + Tolerance;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            return error is InvalidOperationException;
        }
    }
}
