using System.Globalization;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Tests.Vietnamese;

public sealed class VietnameseFiltersTests
{
    private static readonly Dictionary<string, object?> Model = new()
    {
        ["nothing"] = null,
        ["day"] = new DateOnly(2020, 3, 20),
        ["list"] = new List<object?> { 1m },
    };

    [Theory]
    [InlineData("1459 | number", "1.459", "dots between thousands, from four digits on")]
    [InlineData("12720 | number", "12.720", "section 7")]
    [InlineData("502 | number", "502", "section 7")]
    [InlineData("0 | number", "0", "zero is a number; words for it are the catalogue's")]
    [InlineData("-1459 | number", "-1.459", "a minus without a space")]
    [InlineData("12.5 | number", "12,5", "a comma before decimals")]
    [InlineData("2.5 | number: 0", "3", "half goes away from zero, not to the even digit")]
    [InlineData("-2.5 | number: 0", "-3", "on both sides of zero")]
    [InlineData("0.25 | number: 1", "0,3", "section 7")]
    [InlineData("5 | number: 2", "5", "a whole number has no comma")]
    [InlineData("5.5 | number: 2", "5,50", "as many places as were asked for")]
    [InlineData("9 | pad2", "09", "one digit gets a zero")]
    [InlineData("0 | pad2", "00", "zero is one digit")]
    [InlineData("10 | pad2", "10", "two digits stay")]
    [InlineData("1459 | pad2", "1.459", "many digits are grouped")]
    [InlineData("2.5 | pad2", "2,5", "what is not counted gets no zero")]
    [InlineData("369 / 1459 | percent: 1", "25,3%", "S1: members for the first time, branches")]
    [InlineData("98 / 399 | percent: 1", "24,6%", "S1: members for the first time, base organisations")]
    [InlineData("25 / 50 | percent: 1", "50%", "a whole percentage has no comma")]
    [InlineData("49 / 49 | percent: 1", "100%", "all of them")]
    [InlineData("11 / 19 | percent: 1", "57,9%", "S4")]
    [InlineData("11 / 19 | percent", "57,9%", "one place is the custom")]
    [InlineData("2309 / 2310 | percent: 1", "99,96%", "below one never prints 100%: one more place")]
    [InlineData("2309 / 2310 | percent: 2", "99,96%", "S3")]
    [InlineData("2309 / 2310 | percent: 0", "99,96%", "as many places as it takes")]
    [InlineData("0.9995 | percent: 1", "99,95%", "99,95 rounds to 100,0")]
    [InlineData("1 / 100000 | percent: 1", "0,001%", "above zero never prints 0%")]
    [InlineData("0 / 5 | percent: 1", "0%", "nothing is 0%")]
    [InlineData("-1 / 100000 | percent: 1", "-0,001%", "nor below zero")]
    [InlineData("1.125 | percent: 1", "112,5%", "more than all")]
    [InlineData("49 | fraction: 49", "49/49", "no spaces around the stroke")]
    [InlineData("2309 | fraction: 2310", "2.309/2.310", "grouped on both sides")]
    [InlineData("6 | fraction: 50, 'pad2'", "06/50", "S3: a leading zero within the fraction")]
    [InlineData("502 | fraction: 502, 'pad2'", "502/502", "S1")]
    [InlineData("day | date", "20/3/2020", "March without a zero")]
    [InlineData("day | document_date", "ngày 20 tháng 3 năm 2020", "the date line")]
    [InlineData("502 | words", "năm trăm linh hai", "4.5")]
    [InlineData("4 | roman", "IV", "lần thứ IV")]
    [InlineData("12 | roman", "XII", "khóa XII")]
    public void A_filter_prints_as_the_custom_is(string expression, string expected, string because) =>
        Evaluate(expression).Should().Be(expected, because);

    [Theory]
    [InlineData("nothing | number")]
    [InlineData("nothing | percent: 1")]
    [InlineData("nothing | pad2")]
    [InlineData("nothing | fraction: 5")]
    [InlineData("5 | fraction: nothing")]
    [InlineData("nothing | date")]
    [InlineData("nothing | document_date")]
    [InlineData("nothing | words")]
    [InlineData("nothing | roman")]
    public void What_is_missing_stays_missing(string expression) => Evaluate(expression).Should().BeNull();

    [Theory]
    [InlineData("day | number", "a day is no number")]
    [InlineData("'x' | percent", "a text is no number")]
    [InlineData("list | pad2", "a list is no number")]
    [InlineData("5 | number: 7", "too many places")]
    [InlineData("5 | number: 1.5", "half a place")]
    [InlineData("5 | percent: nothing", "no number of places")]
    [InlineData("5 | date", "a number is no day")]
    [InlineData("'2020-03-20' | document_date", "a text is no day")]
    [InlineData("list | date", "a list is no day")]
    [InlineData("5 | fraction: day", "no number below the stroke")]
    [InlineData("5 | fraction: 6, 'pad3'", "an unknown word")]
    [InlineData("5 | fraction: 6, 2", "a number instead of a word")]
    [InlineData("1000000000000001 | words", "beyond what is read")]
    [InlineData("0 | roman", "Rome knew no zero")]
    [InlineData("1.5 | roman", "nor halves")]
    public void What_a_filter_cannot_work_with_is_an_error_that_can_be_read_in_both_languages(string expression, string because)
    {
        var act = () => Evaluate(expression);

        var error = act.Should().Throw<EvaluationException>(because).Which.Error;
        error.ToString(CultureInfo.GetCultureInfo("vi")).Should().NotBe(error.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("5 | date", "NotADate", 0)]
    [InlineData("'2020-03-20' | document_date", "NotADate", 0)]
    [InlineData("'abc' | percent", "NotANumber", 0)]
    [InlineData("(day | number) == 1", "NotANumber", 1)]
    [InlineData("list | pad2", "NotANumber", 0)]
    [InlineData("day | words", "NotANumber", 0)]
    [InlineData("'4' | roman", "NotANumber", 0)]
    [InlineData("5 | number: 7", "NotAWholeNumber", 12)]
    [InlineData("5 | percent: 1.5", "NotAWholeNumber", 13)]
    [InlineData("5 | fraction: day", "NotANumber", 14)]
    [InlineData("5 | fraction: 6, 'pad3'", "NotOneOf", 17)]
    [InlineData("5 | fraction: 6, 2", "NotAText", 17)]
    [InlineData("day | change: 5", "NotANumber", 0)]
    [InlineData("5 | change: 'x'", "NotANumber", 12)]
    [InlineData("5 | change: 6, 'plan', 'points'", "NotOneOf", 15)]
    [InlineData("5 | difference: 6, 'plan'", "NotOneOf", 19)]
    [InlineData("(5 | change: 6) + 1", "AddsText", 1)]
    public void What_a_filter_cannot_work_with_is_found_without_data(string expression, string id, int start)
    {
        var error = Expression.Parse(expression).Value!.Check(Schema, filters: VietnameseFilters.Registry).Should().ContainSingle().Subject;

        (error.Message.Id, error.Span.Start).Should().Be((id, start));
    }

    [Theory]
    [InlineData("number | number: 2 | append: '%'")]
    [InlineData("number | default: 0 | percent")]
    [InlineData("anything | document_date")]
    [InlineData("number | change: anything, 'previous', 'points' | default: '…'")]
    [InlineData("number | fraction: number, 'pad2'")]
    [InlineData("list | max | words | capitalize")]
    public void What_a_filter_can_work_with_is_not_refused(string expression) =>
        Expression.Parse(expression).Value!.Check(Schema, filters: VietnameseFilters.Registry).Should().BeEmpty();

    private static ModelSchema Schema { get; } = ModelSchema.Object(new Dictionary<string, ModelSchema>
    {
        ["number"] = ModelSchema.Number.In("đảng viên"),
        ["day"] = ModelSchema.Date,
        ["list"] = ModelSchema.ListOf(ModelSchema.Number),
        ["anything"] = ModelSchema.Any,
    });

    private static object? Evaluate(string expression) => Expression.Parse(expression).Value!.Evaluate(
        new Scope(Model, new EvaluationContext { Culture = VietnameseText.Culture, Filters = VietnameseFilters.Registry }));
}
