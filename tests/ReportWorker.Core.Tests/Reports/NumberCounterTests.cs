using ReportWorker.Core.Definitions;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;

namespace ReportWorker.Core.Tests.Reports;

public sealed class NumberCounterTests
{
    private readonly List<Problem> _problems = [];

    [Theory]
    [InlineData("2019-12-31", "2019", "2015-08-01")] // a term's numbers go on at New Year
    [InlineData("2020-01-01", "2020", "2015-08-01")]
    [InlineData("2020-08-04", "2020", "2015-08-01")]
    [InlineData("2020-08-05", "2020", "2020-08-05")] // the first day of a term counts in it
    [InlineData("2015-07-31", "2015", null)] // before all terms
    public void A_day_lies_in_a_year_and_in_a_term(string day, string year, string? term)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Read("{ kind: BC, counter: year }")!.Counter!.TermOf(date).Should().Be(year);
        Read("{ kind: BC, counter: { terms: [2015-08-01, 2020-08-05] } }")!.Counter!.TermOf(date).Should().Be(term);
        _problems.Should().BeEmpty();
    }

    [Fact]
    public void Without_a_counter_numbers_are_typed_in() => Read("{ kind: BC, organisation: QU }")!.Counter.Should().BeNull();

    [Theory]
    [InlineData("{ kind: BC, counter: month }", "YamlWordExpected")]
    [InlineData("{ kind: BC, counter: { terms: [] } }", "TermsExpected")]
    [InlineData("{ kind: BC, counter: { terms: [2020-08-05, 2015-08-01] } }", "TermsExpected")] // the earliest first
    [InlineData("{ kind: BC, counter: { terms: [2020-08-05, 2020-08-05] } }", "TermsExpected")]
    [InlineData("{ kind: BC, counter: { terms: [1/8/2015] } }", "TermsExpected")]
    [InlineData("{ kind: BC, counter: { years: 1 } }", "YamlKeyMissing")]
    [InlineData("{ counter: year }", "YamlKeyMissing")]
    [InlineData("{ kind: BC, organisation: ABCDEFGHIJKLMNOPQRSTU }", "TextTooLong")] // it has to fit into a key
    public void What_is_no_number_is_refused(string number, string message)
    {
        Read(number);

        _problems.Select(problem => problem.Message.Id).Should().Contain(message);
    }

    private DocumentNumber? Read(string number) =>
        DocumentNumberReader.Read(DefinitionParser.Parse("test.yaml", $"number: {number}", _problems)!.Map("number"));
}
