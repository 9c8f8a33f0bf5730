using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What a look at a running installation finds.</content>
internal static partial class Messages
{

    public static Message CheckDisk() => new(Source, nameof(CheckDisk));

    public static Message CheckServerClock() => new(Source, nameof(CheckServerClock));

    public static Message CheckDueReports() => new(Source, nameof(CheckDueReports));

    public static Message CheckDeliveries() => new(Source, nameof(CheckDeliveries));

    public static Message DiskFree(long megabytes, string folder) => new(Source, nameof(DiskFree), megabytes, folder);

    public static Message DiskLow(long megabytes, string folder, int least) => new(Source, nameof(DiskLow), megabytes, folder, least);

    public static Message DiskUnknown(string folder, string reason) => new(Source, nameof(DiskUnknown), folder, reason);

    public static Message ClocksAgree(double seconds) => new(Source, nameof(ClocksAgree), seconds);

    public static Message ClocksDiffer(double seconds, int most) => new(Source, nameof(ClocksDiffer), seconds, most);

    public static Message NothingOverdue(int waiting) => new(Source, nameof(NothingOverdue), waiting);

    public static Message Overdue(int count, string keys) => new(Source, nameof(Overdue), count, keys);

    public static Message NothingUndecided(int queued) => new(Source, nameof(NothingUndecided), queued);

    public static Message Undecided(int count, string numbers) => new(Source, nameof(Undecided), count, numbers);

    public static Message MigrationsPending(int count) => new(Source, nameof(MigrationsPending), count);

    public static Message HelpDbBackup() => new(Source, nameof(HelpDbBackup));

    public static Message HelpBackupTo() => new(Source, nameof(HelpBackupTo));

    public static Message BackupWritten(long bytes) => new(Source, nameof(BackupWritten), bytes);

    public static Message HelpDbPurge() => new(Source, nameof(HelpDbPurge));

    public static Message HelpPurgeDryRun() => new(Source, nameof(HelpPurgeDryRun));

    public static Message EverythingIsKept() => new(Source, nameof(EverythingIsKept));

    public static Message Purged(long bytes) => new(Source, nameof(Purged), bytes);

    public static Message WouldPurge(long bytes) => new(Source, nameof(WouldPurge), bytes);

    public static Message HelpDbImport() => new(Source, nameof(HelpDbImport));

    public static Message HelpImportedDatabase() => new(Source, nameof(HelpImportedDatabase));

    public static Message DatabaseImported(long rows, string database) => new(Source, nameof(DatabaseImported), rows, database);
}
