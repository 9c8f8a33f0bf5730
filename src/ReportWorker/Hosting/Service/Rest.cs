using System.Runtime.InteropServices;

namespace ReportWorker.Hosting.Service;

/// <summary>
/// Gives memory back to the system while nothing goes on. Left to itself, a service that allocates some kilobytes a second collects after hours, and what
/// its start, a mass run or its rounds have left behind stays until then.
/// </summary>
internal sealed class Rest(TimeProvider time) : BackgroundService
{
    /// <summary>What is allocated between two looks, in bytes at most, where nothing goes on.</summary>
    private const long Little = 4 << 20;

    /// <summary>What must have been allocated since the last time for a collection to be worth its 20 ms, in bytes.</summary>
    private const long Worth = 512 << 10;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        long collected = 0;
        var seen = GC.GetTotalAllocatedBytes();
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var allocated = GC.GetTotalAllocatedBytes();
            if (allocated - seen < Little)
            {
                if (allocated - collected > Worth)
                {
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                    collected = allocated;
                }

                TrimNative();
            }

            seen = allocated;
        }
    }

    // glibc keeps what the compiler and SQLite have freed, up to megabytes for each thread; other C libraries have no such call.
    private static void TrimNative()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

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
