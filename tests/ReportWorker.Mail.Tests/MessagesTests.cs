using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ReportWorker.Expressions;

namespace ReportWorker.Mail.Tests;

public sealed class MessagesTests
{
    public static TheoryData<string> Names => [.. Factories().Select(factory => factory.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_stands_in_both_languages_with_the_same_places(string name)
    {
        var factory = Factories().Single(method => method.Name == name);
        var message = (Message)factory.Invoke(null, [.. factory.GetParameters().Select(Argument)])!;
        message.Id.Should().Be(name);

        var english = message.ResourceSource.GetResourceSet(CultureInfo.InvariantCulture, true, false)!.GetString(name);
        var vietnamese = message.ResourceSource.GetResourceSet(CultureInfo.GetCultureInfo("vi"), true, false)!.GetString(name);

        english.Should().NotBeNullOrEmpty();
        vietnamese.Should().NotBeNullOrEmpty().And.NotBe(english);
        Places(vietnamese!).Should().Equal(Places(english!)).And.HaveCount(factory.GetParameters().Length);
        message.ToString(CultureInfo.GetCultureInfo("vi")).Should().NotContain("{");
    }

    private static IEnumerable<MethodInfo> Factories() =>
        typeof(Messages).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(Message));

    private static object? Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "x",
        var type when type == typeof(Message) => Messages.NoWayOut(),
        var type when type.IsValueType => Activator.CreateInstance(type),
        _ => "x",
    };

    private static IEnumerable<string> Places(string text) =>
        Regex.Matches(text, @"\{\d+[^}]*\}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Select(match => match.Value).Distinct().Order();
}
