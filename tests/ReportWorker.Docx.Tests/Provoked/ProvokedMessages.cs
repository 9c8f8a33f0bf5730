using System.Globalization;
using System.Reflection;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Tests.Provoked;

/// <summary>
/// Every text of this room is provoked by a test. A new text needs a row in the list of its area; a new area needs a file with a list, and
/// the list a line here.
/// </summary>
public sealed partial class ProvokedMessages
{
    private static IReadOnlyList<Provocation> All => [.. Packages, .. Places, .. Blocks, .. Tables, .. Pictures, .. Charts, .. Diagnostics, .. Edited];

    /// <summary>Parts of other texts: they say where a problem is, and <see cref="Every_kind_of_place_is_told"/> has them all.</summary>
    private static readonly string[] Parts =
    [
        nameof(Messages.PlacePart), nameof(Messages.PlaceInPart), nameof(Messages.PlaceParagraph), nameof(Messages.PlaceCell), nameof(Messages.PlaceWithin),
        nameof(Messages.PlaceNamedPart), nameof(Messages.PartHeader), nameof(Messages.PartFooter), nameof(Messages.PartFootnotes), nameof(Messages.PartEndnotes),
        nameof(Messages.PartComments), nameof(Messages.PartProperties), nameof(Messages.PartChart), nameof(Messages.PartLinks),
    ];

    public static TheoryData<string> Ids => [.. All.Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_text_comes_and_no_other(string id)
    {
        var problems = All.Single(p => p.Id == id).Provoke();

        problems.Should().NotBeEmpty();
        problems.Select(p => p.Suggestion is { } advice && advice.Id == id ? id : p.Message.Id).Should().AllBe(id);
        problems.Should().OnlyHaveUniqueItems(p => p.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_text_is_provoked() =>
        typeof(Messages).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == typeof(Message)).Select(m => m.Name)
            .Should().BeEquivalentTo(All.Select(p => p.Id).Concat(Parts));

    [Theory]
    [InlineData("docProps/core.xml", "properties of the file")]
    [InlineData("word/charts/chart1.xml", "chart")]
    [InlineData("word/_rels/document.xml.rels", "links")]
    [InlineData("word/header2.xml", "header")]
    [InlineData("word/footer1.xml", "footer")]
    [InlineData("word/footnotes.xml", "footnotes")]
    [InlineData("word/endnotes.xml", "endnotes")]
    [InlineData("word/comments.xml", "comments")]
    public void A_part_that_people_see_is_called_as_they_call_it(string part, string name) =>
        new TemplateLocation(part, Paragraph: 1).ToString().Should().Be($"{part} ({name}), paragraph 1");

    [Fact]
    public void Every_kind_of_place_is_told()
    {
        var cell = new TemplateLocation("word/document.xml", 1, 2, 3, 4);

        new TemplateLocation("word/styles.xml").ToString().Should().Be("word/styles.xml");
        new TemplateLocation("word/document.xml", Paragraph: 4).ToString().Should().Be("word/document.xml, paragraph 4");
        new TemplateLocation("word/document.xml", Paragraph: 5, Within: cell).ToString()
            .Should().Be("word/document.xml, table 1, row 2, cell 3, paragraph 4, in it paragraph 5");
    }
}
