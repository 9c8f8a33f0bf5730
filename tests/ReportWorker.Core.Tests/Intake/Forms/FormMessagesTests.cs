using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Tests.Intake.Forms;

public sealed partial class FormMessagesTests
{
    private const string Source = "ReportWorker.Core.Resources.FormMessages";

    private static readonly ResourceManager Resources = new(Source, typeof(Messages).Assembly);

    [Fact]
    public void Every_factory_has_its_text_in_both_languages_with_the_same_placeholders()
    {
        var factories = typeof(Messages).GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(method => method.ReturnType == typeof(Message))
            .Select(method => (Message)method.Invoke(null, new object?[method.GetParameters().Length])!)
            .Where(message => message.ResourceSource.BaseName == Source)
            .ToList();

        factories.Should().NotBeEmpty();
        foreach (var message in factories)
        {
            var english = Text(message.Id, "en");
            var vietnamese = Text(message.Id, "vi");
            Placeholders(english).Should().Equal(Enumerable.Range(0, message.Args.Count).Select(i => $"{{{i}"), message.Id);
            Placeholders(vietnamese).Should().Equal(Placeholders(english), message.Id);
            vietnamese.Should().NotBeEmpty(message.Id);
        }
    }

    private static string Text(string id, string language) =>
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(language == "en" ? "" : language), createIfNotExists: true, tryParents: false)!
            .GetString(id)!;

    private static List<string> Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
