using System.Globalization;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;

namespace ReportWorker.Core.Tests.Ledger;

public sealed class MarkCheckTests
{
    private static readonly SnapshotPeriod Period = new("2020-H1", new DateOnly(2019, 12, 15), new DateOnly(2020, 6, 14));

    [Theory]
    [InlineData(0, "2020-06-15", "A", "DocumentNumberWrong")]
    [InlineData(-1, "2020-06-15", "A", "DocumentNumberWrong")]
    [InlineData(100_000, "2020-06-15", "A", "DocumentNumberWrong")]
    [InlineData(1, "2019-12-14", "A", "DateBeforePeriod")]
    [InlineData(1, "2020-06-15", " ", "SignerWrong")]
    [InlineData(1, "2020-06-15", "A\u202E", "SignerWrong")] // turns the text around
    [InlineData(0, "2019-12-14", "", "DocumentNumberWrong,DateBeforePeriod,SignerWrong")] // all at once
    public void What_cannot_be_right_is_refused(int number, string date, string signer, string messages)
    {
        var refused = FluentActions.Invoking(() => MarkCheck.Clean(new DocumentMark(number, Day(date), signer), Period))
            .Should().Throw<RequestRefusedException>().Which;

        refused.Kind.Should().Be(RefusalKind.WrongUsage);
        string.Join(',', refused.Problems.Select(problem => problem.Message.Id)).Should().Be(messages);
    }

    [Theory]
    [InlineData(1, "2019-12-15")] // its first day
    [InlineData(99_999, "2020-06-01")] // a report may leave before its period ends
    [InlineData(null, "2099-01-01")]
    public void What_can_be_right_passes_with_the_signer_composed(int? number, string date) =>
        MarkCheck.Clean(new DocumentMark(number, Day(date), " Nguyê\u0303n Văn A "), Period).Should().Be(new DocumentMark(number, Day(date), "Nguyễn Văn A"));

    [Fact]
    public void A_place_left_blank_stays_blank() =>
        MarkCheck.Clean(new DocumentMark(null, null, null), Period).Should().Be(new DocumentMark(null, null, null));

    [Theory]
    [InlineData("2020-06-16", "DateInFuture")]
    [InlineData("2020-06-15", null)]
    public void A_date_that_is_still_to_come_is_worth_a_look(string date, string? message)
    {
        var doubt = MarkCheck.Doubts(new DocumentMark(1, Day(date), null), new DateOnly(2020, 6, 15)).SingleOrDefault();

        (doubt?.Id).Should().Be(message);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
