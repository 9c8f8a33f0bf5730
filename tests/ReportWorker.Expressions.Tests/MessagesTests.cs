using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ReportWorker.Expressions.Tests;

public sealed partial class MessagesTests
{
    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;

    internal static IReadOnlyList<MethodInfo> Factories { get; } =
        [.. typeof(Messages).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == typeof(Message))];

    public static TheoryData<string> Names => [.. Factories.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_stands_in_both_languages_with_the_same_arguments(string name)
    {
        var message = Sample(name);
        var english = message.ResourceSource.GetString(message.Id, Neutral)!;
        var vietnamese = message.ResourceSource.GetResourceSet(Model.Vietnamese.Parent, createIfNotExists: true, tryParents: false)!
            .GetString(message.Id)!;
        vietnamese.Should().NotBeNullOrWhiteSpace().And.NotBe(english);
        Placeholders(vietnamese).Should().BeSubsetOf(Placeholders(english));
        Placeholders(english).Should().HaveCount(message.Args.Count);
        message.ToString(Model.Vietnamese).Should().NotContain("{");
    }

    [Fact]
    public void An_argument_that_is_a_message_follows_the_language()
    {
        var message = Messages.NotANumber(Messages.KindText());
        message.ToString(Model.Vietnamese).Should().Contain("một chuỗi");
        message.ToString(Neutral).Should().Contain("a text");
    }

    [Fact]
    public void Messages_are_equal_by_id_and_arguments()
    {
        Messages.UnknownName("a").Should().Be(Messages.UnknownName("a"));
        Messages.UnknownName("a").Should().NotBe(Messages.UnknownName("b"));
        Messages.UnknownName("a").Should().NotBe(Messages.UnknownFilter("a"));
        Messages.UnknownName("a").GetHashCode().Should().Be(Messages.UnknownName("a").GetHashCode());
    }

    private static Message Sample(string name)
    {
        var factory = Factories.Single(m => m.Name == name);
        var arguments = factory.GetParameters().Select(p => p.ParameterType switch
        {
            var t when t == typeof(string) => "x",
            var t when t == typeof(Message) => (object)Messages.KindText(),
            var t => Convert.ChangeType(7, t, Neutral),
        });
        return (Message)factory.Invoke(null, [.. arguments])!;
    }

    private static string[] Placeholders(string text) => [.. PlaceholderPattern().Matches(text).Select(m => m.Value).Distinct().Order()];

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1000)]
    private static partial Regex PlaceholderPattern();
}
