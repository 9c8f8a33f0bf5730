using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker.Storage;

/// <summary>The texts of this room, one factory a text.</summary>
internal static class Messages
{
    private static readonly ResourceManager Source = new("ReportWorker.Storage.Resources.Messages", typeof(Messages).Assembly);

    public static Message UnknownProvider(string provider) => new(Source, nameof(UnknownProvider), provider);

    public static Message NoConnectionString() => new(Source, nameof(NoConnectionString));

    public static Message BadConnectionString(string provider) => new(Source, nameof(BadConnectionString), provider);

    public static Message BadBatchSize(int found, int highest) => new(Source, nameof(BadBatchSize), found, highest);

    public static Message BadCompatibilityLevel(int found, int lowest) => new(Source, nameof(BadCompatibilityLevel), found, lowest);

    public static Message CannotOpenFile(string path, string reason) => new(Source, nameof(CannotOpenFile), path, Sentence(reason));

    public static Message NotADatabase(string path) => new(Source, nameof(NotADatabase), path);

    public static Message FileIsBusy(string path) => new(Source, nameof(FileIsBusy), path);

    public static Message MigrationIsLocked(string path, int seconds) => new(Source, nameof(MigrationIsLocked), path, seconds);

    public static Message CannotReachServer(string server, string reason) => new(Source, nameof(CannotReachServer), server, Sentence(reason));

    public static Message CertificateNotTrusted(string server) => new(Source, nameof(CertificateNotTrusted), server);

    public static Message NothingToBackUp(string path) => new(Source, nameof(NothingToBackUp), path);

    public static Message BackupExists(string path) => new(Source, nameof(BackupExists), path);

    public static Message BackupNotSound(string path, string fault) => new(Source, nameof(BackupNotSound), path, fault);

    public static Message ServerBacksUp(string server, string how) => new(Source, nameof(ServerBacksUp), server, how);

    // Some drivers end what they say with a full stop and some do not; ours goes on behind it.
    private static string Sentence(string reason) => reason.TrimEnd('.', ' ', '\r', '\n') + ".";

    public static Message ImportNeedsEmpty(string database, string table) => new(Source, nameof(ImportNeedsEmpty), database, table);

    public static Message ImportNotThere(string path) => new(Source, nameof(ImportNotThere), path);

    public static Message ImportNotOurs(string path) => new(Source, nameof(ImportNotOurs), path);

    public static Message SourceWithoutConnection(string source) => new(Source, nameof(SourceWithoutConnection), source);

    public static Message SourceBadConnection(string source, string provider) => new(Source, nameof(SourceBadConnection), source, provider);

    public static Message SourceViewOrQuery(string source) => new(Source, nameof(SourceViewOrQuery), source);

    public static Message SourceBadEvery(string source, string found) => new(Source, nameof(SourceBadEvery), source, found);

    public static Message SourceBadTimeout(string source, string found) => new(Source, nameof(SourceBadTimeout), source, found);

    public static Message SourceColumnsMissing(string source, string missing, string there, string needed) =>
        new(Source, nameof(SourceColumnsMissing), source, missing, there, needed);

    public static Message SourceTooManyRows(string source, int limit) => new(Source, nameof(SourceTooManyRows), source, limit);

    public static Message SourceTooLarge(string source, int limit) => new(Source, nameof(SourceTooLarge), source, limit);

    public static Message SourceValueKind(string source, int row, string type) => new(Source, nameof(SourceValueKind), source, row, type);

    public static Message SourceTimedOut(string source, string database, string timeout) =>
        new(Source, nameof(SourceTimedOut), source, database, timeout);

    public static Message SourceFailed(string source, string database, string reason) =>
        new(Source, nameof(SourceFailed), source, database, Sentence(reason));
}
