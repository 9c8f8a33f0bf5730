using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>Headings of lists, and what is said beside them.</content>
internal static partial class Messages
{
    public static Message ColumnCode() => new(Source, nameof(ColumnCode));

    public static Message ColumnName() => new(Source, nameof(ColumnName));

    public static Message ColumnKind() => new(Source, nameof(ColumnKind));

    public static Message ColumnLevel() => new(Source, nameof(ColumnLevel));

    public static Message ColumnParent() => new(Source, nameof(ColumnParent));

    public static Message ColumnEmail() => new(Source, nameof(ColumnEmail));

    public static Message ColumnGroup() => new(Source, nameof(ColumnGroup));

    public static Message ColumnFormat() => new(Source, nameof(ColumnFormat));

    public static Message ColumnFrom() => new(Source, nameof(ColumnFrom));

    public static Message ColumnTo() => new(Source, nameof(ColumnTo));

    public static Message ColumnIndicator() => new(Source, nameof(ColumnIndicator));

    public static Message ColumnValue() => new(Source, nameof(ColumnValue));

    public static Message ColumnUnit() => new(Source, nameof(ColumnUnit));

    public static Message ColumnForm() => new(Source, nameof(ColumnForm));

    public static Message ColumnState() => new(Source, nameof(ColumnState));

    public static Message ColumnReceived() => new(Source, nameof(ColumnReceived));

    public static Message ColumnRevision() => new(Source, nameof(ColumnRevision));

    public static Message ColumnSource() => new(Source, nameof(ColumnSource));

    public static Message NoUnits(string day) => new(Source, nameof(NoUnits), day);

    public static Message NoTargets(string year) => new(Source, nameof(NoTargets), year);

    public static Message NoRecipients() => new(Source, nameof(NoRecipients));

    public static Message SchemaCurrent(string database) => new(Source, nameof(SchemaCurrent), database);

    public static Message SchemaMigrated(string database, int count) => new(Source, nameof(SchemaMigrated), database, count);

    public static Message ColumnEdition() => new(Source, nameof(ColumnEdition));

    public static Message ColumnComplete() => new(Source, nameof(ColumnComplete));

    public static Message ColumnObjections() => new(Source, nameof(ColumnObjections));

    public static Message ColumnQueued() => new(Source, nameof(ColumnQueued));

    public static Message ColumnHash() => new(Source, nameof(ColumnHash));

    public static Message ColumnFile() => new(Source, nameof(ColumnFile));

    public static Message ColumnTitle() => new(Source, nameof(ColumnTitle));

    public static Message ColumnPeriod() => new(Source, nameof(ColumnPeriod));

    public static Message ColumnForms() => new(Source, nameof(ColumnForms));

    public static Message ColumnRelease() => new(Source, nameof(ColumnRelease));

    public static Message ColumnNext() => new(Source, nameof(ColumnNext));

    public static Message ColumnDue() => new(Source, nameof(ColumnDue));

    public static Message ColumnDueAt() => new(Source, nameof(ColumnDueAt));

    public static Message ColumnReason() => new(Source, nameof(ColumnReason));

    public static Message ColumnId() => new(Source, nameof(ColumnId));

    public static Message ColumnRecipient() => new(Source, nameof(ColumnRecipient));

    public static Message ColumnAttempts() => new(Source, nameof(ColumnAttempts));

    public static Message ColumnNextAttempt() => new(Source, nameof(ColumnNextAttempt));

    public static Message ColumnChanged() => new(Source, nameof(ColumnChanged));

    public static Message ColumnReply() => new(Source, nameof(ColumnReply));

    public static Message ColumnDeadline() => new(Source, nameof(ColumnDeadline));
}
