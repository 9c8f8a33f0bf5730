using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ReportWorker.Expressions;

namespace ReportWorker.Storage.Tests;

public sealed partial class MessagesTests
{
    public static TheoryData<string> Factories() => [.. typeof(Messages)
        .GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Factories))]
    public void Each_text_stands_in_both_languages_with_the_same_placeholders(string factory)
    {
        var method = typeof(Messages).GetMethod(factory)!; // named by itself
        var args = method.GetParameters().Select(parameter => parameter.ParameterType == typeof(int) ? (object)7 : "x").ToArray();
        var message = (Message)method.Invoke(null, args)!; // factories return messages
        var english = message.ResourceSource.GetString(message.Id, CultureInfo.InvariantCulture)!;
        var vietnamese = message.ResourceSource.GetString(message.Id, CultureInfo.GetCultureInfo("vi"))!;
        vietnamese.Should().NotBe(english);
        Places(vietnamese).Should().Equal(Places(english)).And.HaveCount(args.Length);
    }

    private static IEnumerable<string> Places(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
