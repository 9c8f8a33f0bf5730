using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ReportWorker.Expressions;

namespace ReportWorker.Tests;

public sealed partial class MessagesTests
{
    public static TheoryData<string> Ids => [.. Factories().Select(factory => factory.Name)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_text_stands_in_both_languages_with_the_same_placeholders(string id)
    {
        var factory = Factories().Single(factory => factory.Name == id);
        var message = (Message)factory.Invoke(null, [.. factory.GetParameters().Select(Sample)])!;
        string Text(string language) => message.ResourceSource.GetString(message.Id, CultureInfo.GetCultureInfo(language))!;

        Placeholders(Text("vi")).Should().BeEquivalentTo(Placeholders(Text("en")));
        Placeholders(Text("en")).Should().HaveCount(factory.GetParameters().Length);
        (Text("vi") != Text("en") || Text("en") is "{0}" or "- {0}" or "SHA-256").Should().BeTrue("somebody has to translate it");
        message.ToString(CultureInfo.GetCultureInfo("vi-VN")).Should().NotBeNullOrWhiteSpace();
    }

    private static IEnumerable<MethodInfo> Factories() =>
        typeof(Messages).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(Message));

    private static object Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) || type == typeof(object) => "x",
        var type when type == typeof(Message) => Messages.Yes(),
        var type => Activator.CreateInstance(type)!,
    };

    private static IEnumerable<string> Placeholders(string text) => Pattern().Matches(text).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"\{\d", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
