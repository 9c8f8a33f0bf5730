using System.Globalization;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Docx.Layout;

namespace ReportWorker.Core.Tests.Reports.Profiles;

/// <summary>
/// What each profile says of each of its components, taken from the profile itself, and broken once in a document that keeps all else.
/// A new entry of a profile is a new case; a new kind of measure fails until it can be broken here.
/// </summary>
public sealed class EveryMeasureTests
{
    private const string Presence = "";

    // They say how a component is found, not what must hold of it.
    private static readonly string[] NoMeasures =
        ["Code", "Label", "English", "Zone", "Column", "Pattern", "Field", "Line", "IsOptional", "IsMixed", "Example"];

    // What documents need not have, and has no example in the profile.
    private static readonly Dictionary<string, string> Texts = new() { ["heading3"] = "1.1. Tiếp nhận hồ sơ", ["caption"] = "Bảng 1. Kết quả", ["correction"] = "ĐÍNH CHÍNH" };

    private static readonly string[] Profiles = ["party-hd36", "party-hd05", "state-nd30"];

    /// <summary>Profile, component, property of the component; none for whether the component is there.</summary>
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var profile in Profiles)
        {
            foreach (var component in ProfileDocuments.Profile(profile).Components)
            {
                foreach (var property in Measures(component))
                {
                    cases.Add(profile, component.Code, property);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Breaking_it_is_named(string profile, string code, string property)
    {
        var rules = ProfileDocuments.Profile(profile);
        var component = rules.Components.Single(one => one.Code == code);
        var clean = Complete(rules);
        ProfileCheckTests.Texts(ProfileCheck.Run(clean, rules, isTemplate: false)).Should().BeEmpty();

        var broken = Break(clean, rules, component, property);
        var deviations = ProfileCheck.Run(broken, rules, isTemplate: false);

        deviations.Should().Contain(
            deviation => deviation.Component == code && deviation.Measure == MeasureOf(property),
            "found was: {0}", string.Join("; ", ProfileCheckTests.Texts(deviations)));
    }

    [Fact]
    public void Words_are_known_however_their_letters_are_composed()
    {
        var rules = ProfileDocuments.Profile("party-hd05");
        var clean = Complete(rules);

        var decomposed = clean with { Paragraphs = [.. clean.Paragraphs.Select(p => p with { Text = p.Text.Normalize(System.Text.NormalizationForm.FormD) })] };

        ProfileCheckTests.Texts(ProfileCheck.Run(decomposed, rules, isTemplate: false)).Should().BeEmpty();
    }

    [Fact]
    public void There_is_a_case_for_every_entry() =>
        Profiles.Select(profile => Cases().Count(row => row.Data.Item1 == profile)).Should().AllSatisfy(count => count.Should().BeGreaterThan(100));

    private static IEnumerable<string> Measures(ProfileComponent component) =>
        typeof(ProfileComponent).GetProperties().Where(property => !NoMeasures.Contains(property.Name) && property.GetValue(component) is not null)
            .Select(property => property.Name).Concat(component.IsOptional ? [] : [Presence]);

    private static ProfileMeasure? MeasureOf(string property) => property switch
    {
        Presence => null,
        "Exactly" or "Multiple" => ProfileMeasure.LineHeight,
        "LastForm" => ProfileMeasure.Form,
        _ => Enum.Parse<ProfileMeasure>(property),
    };

    // The document of the other tests, with those components before its text, or before the mark of a draft, that it does not have.
    private static DocxLayout Complete(FormatProfile rules)
    {
        var layout = new DocxLayoutReader().Read(ProfileDocuments.Document(rules.Code));
        var paragraphs = layout.Paragraphs.ToList();
        foreach (var component in rules.Components.Where(one => one.Zone is ProfileZone.Body or ProfileZone.Head && Own(layout, rules, one.Code).Count == 0))
        {
            var isBody = component.Zone == ProfileZone.Body;
            var text = Own(layout, rules, isBody ? "body" : "draft")[0];
            var place = isBody ? new Docx.TemplateLocation(component.Code) : text.Location with { Paragraph = 90 };
            var words = Texts.GetValueOrDefault(component.Code) ?? component.Example ?? throw new InvalidOperationException($"No text for {component.Code}.");
            var look = text.Runs[0].Look with
            {
                HalfPoints = (int)(2 * component.Size!.Least),
                Bold = component.Bold ?? false,
                Italic = component.Italic ?? false,
            };
            paragraphs.Insert(paragraphs.IndexOf(text), text with { Location = place, Text = words, Runs = [new LayoutRun(words, look)] });
        }

        return layout with { Paragraphs = paragraphs };
    }

    private static DocxLayout Break(DocxLayout layout, FormatProfile rules, ProfileComponent component, string property)
    {
        var own = Own(layout, rules, component.Code);
        own.Should().NotBeEmpty($"the document must have {component.Code}");
        var (first, last) = (own[0], own[^1]);
        return property switch
        {
            Presence => Without(layout, Unknown(layout, rules, component, own)),
            "Size" => Look(layout, first, look => look with { HalfPoints = (int)(2 * component.Size!.Least) - 4 }),
            "Bold" => Look(layout, first, look => look with { Bold = component.Bold == false }),
            "Italic" => Look(layout, first, look => look with { Italic = component.Italic == false }),
            "Underline" => Look(layout, first, look => look with { Underlined = component.Underline == false }),
            "Capitals" => Change(Look(layout, first, look => look with { Capitals = false }), first.Location, p => p with { Text = Small(component, p.Text) }),
            "InitialCapital" => Change(layout, first.Location, p => p with { Text = Turned(p.Text.TrimStart()) }),
            "Align" => Shape(layout, first, shape => shape with { Alignment = component.Align == LayoutAlignment.Left ? LayoutAlignment.Right : LayoutAlignment.Left }),
            "FirstLine" => Shape(layout, first, shape => shape with { FirstLine = 0 }),
            "Spacing" => Shape(layout, first, shape => shape with { Before = 0, After = 0 }),
            "Exactly" => Shape(layout, first, shape => shape with { LineRule = LayoutLineRule.AtLeast }),
            "Multiple" => Shape(layout, first, shape => shape with { LineRule = LayoutLineRule.Exactly }),
            "Rule" => WithoutRule(layout, last),
            "Blank" => Without(layout, layout.Paragraphs.Take(IndexOf(layout, first)).Reverse().TakeWhile(p => p.Text.Length == 0).Skip(1)),
            "Form" => Change(layout, first.Location, p => p with { Text = Misspelt(component, component.Form!, p.Text) }),
            "LastForm" => Change(layout, last.Location, p => p with { Text = Misspelt(component, component.LastForm!, p.Text) }),
            "Ends" => Change(layout, first.Location, p => p with { Text = p.Text.TrimEnd()[..^1] }),
            _ => throw new InvalidOperationException($"No way to break {property}."),
        };
    }

    private static List<LayoutParagraph> Own(DocxLayout layout, FormatProfile rules, string code)
    {
        var zones = new DocumentZones(layout, rules, isTemplate: false);
        var component = rules.Components.Single(one => one.Code == code);
        var place = rules.Components.Where(one => one.Zone == component.Zone && one.Column == component.Column).ToList();
        return ComponentFinder.Find(place, zones.Of(component.Zone, component.Column))[component].ConvertAll(text => text.Paragraph);
    }

    // What is known by its place only would have its neighbour in its place.
    private static IEnumerable<LayoutParagraph> Unknown(DocxLayout layout, FormatProfile rules, ProfileComponent component, List<LayoutParagraph> own) =>
        component.Line is null ? own : rules.Components
            .Where(one => one.Line is not null && one.Zone == component.Zone && one.Column == component.Column)
            .SelectMany(one => Own(layout, rules, one.Code));

    private static DocxLayout Look(DocxLayout layout, LayoutParagraph one, Func<LayoutCharacters, LayoutCharacters> change) =>
        Change(layout, one.Location, p => p with { Runs = [.. p.Runs.Select(run => run with { Look = change(run.Look) })] });

    private static DocxLayout Shape(DocxLayout layout, LayoutParagraph one, Func<LayoutShape, LayoutShape> change) =>
        Change(layout, one.Location, p => p with { Shape = change(p.Shape) });

    private static DocxLayout WithoutRule(DocxLayout layout, LayoutParagraph one)
    {
        LayoutParagraph Plain(LayoutParagraph p) => p with { Shape = p.Shape with { BorderAbove = false, BorderBelow = false }, HasDrawing = false };
        var next = layout.Paragraphs[IndexOf(layout, one) + 1];
        return Change(Change(layout, one.Location, Plain), next.Location, Plain);
    }

    private static DocxLayout Without(DocxLayout layout, IEnumerable<LayoutParagraph> gone)
    {
        var places = gone.Select(p => p.Location).ToHashSet();
        return layout with { Paragraphs = [.. layout.Paragraphs.Where(p => !places.Contains(p.Location))] };
    }

    private static DocxLayout Change(DocxLayout layout, Docx.TemplateLocation place, Func<LayoutParagraph, LayoutParagraph> change) =>
        layout with { Paragraphs = [.. layout.Paragraphs.Select(p => p.Location == place ? change(p) : p)] };

    private static int IndexOf(DocxLayout layout, LayoutParagraph one) => layout.Paragraphs.ToList().FindIndex(p => p.Location == one.Location);

    // It must stay what it is: what it is known by keeps its letters.
    private static string Small(ProfileComponent component, string text)
    {
        var kept = component.Pattern?.Match(text).Length ?? 0;
        return text[..kept] + text[kept..].ToLower(CultureInfo.GetCultureInfo("vi"));
    }

    private static string Turned(string text) => (char.IsUpper(text[0]) ? char.ToLowerInvariant(text[0]) : char.ToUpperInvariant(text[0])) + text[1..];

    // The first slip of one character after which it is still known and no longer of the form.
    private static string Misspelt(ProfileComponent component, System.Text.RegularExpressions.Regex form, string text)
    {
        text = text.Trim();
        return Enumerable.Range(0, text.Length).SelectMany(at => (string[])
            [
                text.Remove(at, 1), .. ".-/:; ".Select(slip => text.Remove(at, 1).Insert(at, slip.ToString())), text + ";",
            ])
            .First(slip => slip == slip.Trim() && slip.Length > 0 && !form.IsMatch(slip) && component.Pattern?.IsMatch(slip) != false);
    }
}
