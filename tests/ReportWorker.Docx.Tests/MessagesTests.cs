using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Tests;

public sealed partial class MessagesTests
{
    [Fact]
    public void Every_text_stands_in_both_languages_with_the_same_placeholders()
    {
        var factories = typeof(Messages).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == typeof(Message)).ToList();
        var english = Texts("en");
        var vietnamese = Texts("vi");

        english.Keys.Should().BeEquivalentTo(factories.Select(f => f.Name));
        vietnamese.Keys.Should().BeEquivalentTo(english.Keys);
        foreach (var factory in factories)
        {
            var placeholders = Enumerable.Range(0, factory.GetParameters().Length).Select(i => $"{{{i}}}");
            Placeholders(english[factory.Name]).Should().BeEquivalentTo(placeholders, factory.Name);
            Placeholders(vietnamese[factory.Name]).Should().BeEquivalentTo(placeholders, factory.Name);
        }
    }

    private static Dictionary<string, string> Texts(string language) =>
        Messages.Resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: language == "en")!
            .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"\{\d\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
