using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What imports say.</content>
internal static partial class Messages
{
    public static Message NothingImported(int count, int shown) => new(Source, nameof(NothingImported), count, shown);

    public static Message UnitsImported(string file, int added, int changed, int unchanged) => new(Source, nameof(UnitsImported), file, added, changed, unchanged);

    public static Message RecipientsImported(string file, int added, int changed, int unchanged) => new(Source, nameof(RecipientsImported), file, added, changed, unchanged);

    public static Message TargetsImported(string file, int added, int changed, int unchanged) => new(Source, nameof(TargetsImported), file, added, changed, unchanged);

    public static Message DataImported(int answers, int unchanged, int values) => new(Source, nameof(DataImported), answers, unchanged, values);

    public static Message DataWouldImport(int answers, int unchanged, int values) => new(Source, nameof(DataWouldImport), answers, unchanged, values);

    public static Message DataStatusTotal(string period, int expected, int received, int late, int missing) =>
        new(Source, nameof(DataStatusTotal), period, expected, received, late, missing);
}
