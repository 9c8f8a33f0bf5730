using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ReportWorker.Core.Mailing;

/// <summary>
/// Who holds leases: a running process, as <c>machine/process/start in Unix seconds</c>, so that a process number that is used again
/// is not taken for its predecessor.
/// </summary>
internal static class LeaseOwner
{
    // The start of a process is told slightly differently by each process that asks.
    private const long Tolerance = 5;

    /// <summary>This process.</summary>
    public static string Current { get; } = Name(Process.GetCurrentProcess());

    /// <summary>True when the owner ran on this machine and runs no more; false where that cannot be known.</summary>
    public static bool IsGone(string owner)
    {
        if (owner == Current || owner.Split('/') is not [var machine, var number, var start]
            || machine != Environment.MachineName
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !long.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var started))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return Math.Abs(StartOf(process) - started) > Tolerance;
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

    private static string Name(Process process) =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{process.Id}/{StartOf(process)}");

    private static long StartOf(Process process) => new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeSeconds();
}
