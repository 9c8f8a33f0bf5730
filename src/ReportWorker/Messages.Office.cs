using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What is said of issuing bodies and document numbers.</content>
internal static partial class Messages
{
    public static Message ColumnIssuer() => new(Source, nameof(ColumnIssuer));

    public static Message ColumnLocality() => new(Source, nameof(ColumnLocality));

    public static Message ColumnSymbol() => new(Source, nameof(ColumnSymbol));

    public static Message ColumnDocumentNumber() => new(Source, nameof(ColumnDocumentNumber));

    public static Message ColumnCounter() => new(Source, nameof(ColumnCounter));

    public static Message NextNumber(string edition, int number) => new(Source, nameof(NextNumber), edition, number);
}
