using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Tests.Intake;

public sealed partial class IntakeMessagesTests
{
    private const string Source = "ReportWorker.Core.Resources.IntakeMessages";

    private static readonly ResourceManager Resources = new(Source, typeof(Messages).Assembly);

    [Fact]
    public void Every_text_exists_in_both_languages_with_the_arguments_of_its_factory()
    {
        var messages = typeof(Messages).GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(method => method.ReturnType == typeof(Message))
            .Select(method => (Message)method.Invoke(null, new object?[method.GetParameters().Length])!)
            .Where(message => message.ResourceSource.BaseName == Source)
            .ToList();

        messages.Should().NotBeEmpty();
        foreach (var message in messages)
        {
            var expected = Enumerable.Range(0, message.Args.Count);
            Placeholders(Text(message.Id, "")).Should().Equal(expected, message.Id);
            Placeholders(Text(message.Id, "vi")).Should().Equal(expected, message.Id);
            Text(message.Id, "vi").Should().NotBe(Text(message.Id, ""), message.Id);
        }
    }

    private static string Text(string id, string language) => Resources
        .GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
        .GetString(id)!;

    private static List<int> Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Groups["number"].Value[0] - '0').Distinct().Order()];

    [GeneratedRegex(@"\{(?<number>\d)(:[^}]*)?\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
