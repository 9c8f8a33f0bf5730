using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What is said of issuing bodies and document numbers.</content>
internal static partial class Messages
{
    public static Message ColumnIssuer() => new(Source, nameof(ColumnIssuer));

    public static Message ColumnLocality() => new(Source, nameof(ColumnPlace));

    public static Message ColumnSymbol() => new(Source, nameof(ColumnSymbol));
}
