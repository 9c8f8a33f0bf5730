using System.Globalization;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Watching;
using ReportWorker.Hosting.Configuration;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Hosting.Watching;

/// <summary>Looks at what somebody may have to see to. Health page, metrics and <c>doctor</c> tell what it finds.</summary>
internal sealed class Watch(IWatchStore store, OfficeClock clock, Settings settings)
{
    /// <summary>How far clocks may differ, in seconds: leases and fire times are told to the second.</summary>
    private const int MostSeconds = 5;

    private const int Named = 5;
    private const long Megabyte = 1024 * 1024;

    /// <summary>What is told of free megabytes that are too few: a finding that said something else at each look would be told again and again.</summary>
    private const long Step = 50;

    /// <summary>Looks now. The database must be there.</summary>
    public async Task<WatchReport> LookAsync(CancellationToken cancellationToken)
    {
        var before = clock.Now;
        var stored = await store.LookAsync(before - TimeSpan.FromMinutes(2) - settings.Service.ReconcileEvery, cancellationToken);
        var offset = stored.ServerTime - (before + ((clock.Now - before) / 2));
        var disks = Disks().ToList();
        return new WatchReport(
            [.. disks.Select(disk => Disk(disk) with { Key = $"disk-{disk.Use}", IsLocal = true }), .. Clock(offset), Due(stored), Deliveries(stored), .. Bounced(stored), .. Signed(stored)],
            stored,
            disks,
            offset);
    }

    private IEnumerable<DiskSpace> Disks()
    {
        yield return DiskSpace.Of("data", settings.Paths.Data);
        if (SettingsPaths.FileOf(settings.Database) is { } file && Path.GetDirectoryName(file) is { } folder && folder != settings.Paths.Data)
        {
            yield return DiskSpace.Of("database", folder);
        }
    }

    private Finding Disk(DiskSpace disk) => disk switch
    {
        { FreeBytes: null } => Finding.Wrong(Messages.CheckDisk(), Messages.DiskUnknown(disk.Folder, disk.WhyUnknown ?? "")),
        { FreeBytes: { } free } when free < settings.Service.FreeMegabytes * Megabyte =>
            Finding.Wrong(Messages.CheckDisk(), Messages.DiskLow(free / Megabyte / Step * Step, disk.Folder, settings.Service.FreeMegabytes)),
        { FreeBytes: { } free } => Finding.Right(Messages.CheckDisk(), Messages.DiskFree(free / Megabyte, disk.Folder)),
    };

    private static IEnumerable<Finding> Clock(TimeSpan? offset)
    {
        if (offset is { } difference)
        {
            yield return difference.Duration() > TimeSpan.FromSeconds(MostSeconds)
                ? Finding.Wrong(Messages.CheckServerClock(), Messages.ClocksDiffer(Math.Round(difference.TotalSeconds), MostSeconds)) with { IsLocal = true }
                : Finding.Right(Messages.CheckServerClock(), Messages.ClocksAgree(difference.TotalSeconds));
        }
    }

    private static Finding Due(StoredState stored) => stored.OverdueCount > 0
        ? Finding.Wrong(Messages.CheckDueReports(), Messages.Overdue(stored.OverdueCount, List(stored.OverdueCount, stored.Overdue.Select(key => key.ToString()))))
        : Finding.Right(Messages.CheckDueReports(), Messages.NothingOverdue(stored.Due.Where(pair => pair.Key < DueState.Released).Sum(pair => pair.Value)));

    private static Finding Deliveries(StoredState stored)
    {
        var undecided = stored.Deliveries.GetValueOrDefault(DeliveryState.Uncertain) + stored.Deliveries.GetValueOrDefault(DeliveryState.Held);
        return undecided > 0
            ? Finding.Wrong(
                Messages.CheckDeliveries(),
                Messages.Undecided(undecided, List(undecided, stored.Undecided.Select(id => id.ToString(CultureInfo.InvariantCulture)))))
            : Finding.Right(Messages.CheckDeliveries(), Messages.NothingUndecided(stored.Waiting));
    }

    private static IEnumerable<Finding> Bounced(StoredState stored)
    {
        if (stored.Deliveries.GetValueOrDefault(DeliveryState.Bounced) is > 0 and var count)
        {
            var numbers = stored.Bounced.Select(id => id.ToString(CultureInfo.InvariantCulture));
            yield return Finding.Wrong(Messages.CheckDeliveries(), Messages.Bounced(count, List(count, numbers)));
        }
    }

    private static IEnumerable<Finding> Signed(StoredState stored) => stored.AwaitingSigned.Count == 0 ? []
        :
        [
            Finding.Wrong(Messages.CheckSigned(), Messages.SignedMissing(
                stored.AwaitingSigned.Count, List(stored.AwaitingSigned.Count, stored.AwaitingSigned.Select(key => key.ToString())))),
        ];

    private static string List(int count, IEnumerable<string> names) => string.Join(", ", names.Take(Named)) + (count > Named ? ", …" : "");
}
