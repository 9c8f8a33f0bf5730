using System.Runtime.InteropServices;

namespace ReportWorker.Schedule;

/// <summary>
/// Gives memory back to the system. Left to itself, a service that allocates a megabyte a round collects after dozens of rounds, and what its start,
/// a mass run or those rounds have left behind stays until then.
/// </summary>
internal sealed class Rest(TimeProvider time)
{
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    private long? _last;

    /// <summary>Called when a round is over; between two collections lies a minute, however short the rounds are.</summary>
    public void Begin()
    {
        if (_last is { } last && time.GetElapsedTime(last) < Least)
        {
            return;
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux())
        {
            TrimNative();
        }

        _last = time.GetTimestamp();
    }

    // glibc keeps what the compiler and SQLite have freed, up to megabytes for each thread; other C libraries have no such call.
    private static void TrimNative()
    {
        try
        {
            _ = MallocTrim(0);
        }
        catch (EntryPointNotFoundException)
        {
            // Another C library.
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int MallocTrim(nuint pad);
}
