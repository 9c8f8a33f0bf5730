using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Office.Rights;

namespace ReportWorker.Tests.OfficePage;

public sealed class HandlerTests
{
    private static readonly Type[] Numbers = [typeof(int), typeof(long), typeof(DateOnly)];

    [Fact]
    public void Every_handler_says_what_it_needs() =>
        Handler.All.Should().NotBeEmpty()
            .And.OnlyContain(handler => handler.Method.IsDefined(typeof(NeedsAttribute)) != handler.Method.IsDefined(typeof(AnybodyAttribute)));

    [Fact]
    public void Nobody_but_the_way_in_answers_anybody()
    {
        string[] wayIn = ["/first", "/sign-in", "/sign-in/code", "/sign-in/openid", "/sign-in/windows"];

        Handler.All.Where(handler => handler.Method.IsDefined(typeof(AnybodyAttribute))).Select(handler => handler.Route).Distinct().Should().BeEquivalentTo(wayIn);
        Handler.All.Where(handler => handler.Method.DeclaringType!.IsDefined(typeof(AllowAnonymousAttribute))).Select(handler => handler.Route).Distinct() // of a class
            .Should().BeEquivalentTo(wayIn);
    }

    [Fact]
    public void What_a_request_names_is_bound_only_within_reach_and_texts_are_bounded()
    {
        var bound = Handler.All.SelectMany(handler => handler.Method.GetParameters().Select(parameter => (handler, parameter.ParameterType, IsBounded: false)))
            .Concat(Handler.All.SelectMany(handler => handler.Method.DeclaringType!.GetProperties() // of a class
                .Where(property => property.IsDefined(typeof(BindPropertyAttribute)))
                .Select(property => (handler, ParameterType: property.PropertyType, IsBounded: property.IsDefined(typeof(StringLengthAttribute))))));

        bound.Should().OnlyContain(one =>
            (Nullable.GetUnderlyingType(one.ParameterType) ?? one.ParameterType).IsEnum
            || one.ParameterType == typeof(bool) || one.ParameterType == typeof(DateOnly?)
            || Numbers.Contains(Nullable.GetUnderlyingType(one.ParameterType) ?? one.ParameterType)
            || one.ParameterType == typeof(IFormFile) || one.ParameterType == typeof(List<IFormFile>) // a request has a bound
            || (one.ParameterType == typeof(string) && one.IsBounded)
            || (one.ParameterType.IsGenericType && one.ParameterType.GetGenericTypeDefinition() == typeof(InReach<>)));
    }

    [Fact]
    public void No_request_is_without_a_bound() =>
        Handler.All.Should().NotContain(handler => handler.Method.DeclaringType!.IsDefined(typeof(DisableRequestSizeLimitAttribute)) || handler.Method.IsDefined(typeof(DisableRequestSizeLimitAttribute))); // of a class

    [Fact]
    public void No_text_is_a_name_of_something()
    {
        string[] names = ["Unit", "Account", "Edition", "Submission", "Due", "Delivery", "Id"];

        Handler.All.SelectMany(handler => handler.Method.DeclaringType!.GetProperties()) // of a class
            .Where(property => property.IsDefined(typeof(BindPropertyAttribute)) && property.PropertyType == typeof(string))
            .Should().NotContain(property => names.Any(name => property.Name.EndsWith(name, StringComparison.Ordinal)));
    }
}
