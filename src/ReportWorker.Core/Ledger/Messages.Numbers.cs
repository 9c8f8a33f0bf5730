using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What is said of documents' numbers, dates and signers.</content>
internal static partial class Messages
{
    public static Message DocumentNumberWrong(int number, int most) =>
        new(Source, nameof(DocumentNumberWrong), number, most);

    public static Message DateBeforePeriod(DateOnly date, DateOnly from) =>
        new(Source, nameof(DateBeforePeriod), date, from);

    public static Message DateInFuture(DateOnly date, DateOnly today) =>
        new(Source, nameof(DateInFuture), date, today);

    public static Message SignerWrong(Message why) =>
        new(Source, nameof(SignerWrong), why);

    public static Message SignerEmpty() =>
        new(Source, nameof(SignerEmpty));

    public static Message NumberTaken(int number, string symbol, string term, string edition) =>
        new(Source, nameof(NumberTaken), number, symbol, term, edition);

    public static Message NoCounter(string report) =>
        new(Source, nameof(NoCounter), report);

    public static Message NoSymbol(string unit) =>
        new(Source, nameof(NoSymbol), unit);

    public static Message NoTerm(DateOnly date, DateOnly first) =>
        new(Source, nameof(NoTerm), date, first);

    public static Message TermsExpected() =>
        new(Source, nameof(TermsExpected));
}
