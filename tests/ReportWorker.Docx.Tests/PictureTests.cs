using System.Xml.Linq;
using ReportWorker.Docx.Pictures;
using ReportWorker.Docx.Tests.Support;
using ReportWorker.Expressions;
using static ReportWorker.Docx.Tests.Support.Drawings;
using static ReportWorker.Docx.Tests.Support.WordFile;
using Image = ReportWorker.Docx.Picture;

namespace ReportWorker.Docx.Tests;

public sealed class PictureTests
{
    [Fact]
    public void A_picture_takes_the_place_of_the_template_s_in_its_frame()
    {
        var rendered = Rendered.From(FromBody(Picture("{{ image logo }}"), Placeholder), Logo(new Image(Png, "Huy hiệu & cờ")));

        MediaOf(rendered).Should().Equal("word/media/rw1.png");
        WordFile.Unzip(rendered.Bytes)["word/media/rw1.png"].Should().Equal(Png);
        rendered.Xml().Should().Contain("cx=\"990000\" cy=\"792000\"").And.Contain("<a:srcRect l=\"5000\"/>")
            .And.Contain("<wp:docPr id=\"1\" name=\"Hình 1\" descr=\"Huy hiệu &amp; cờ\"/>").And.NotContain("{{");
    }

    [Fact]
    public void Pictures_in_loops_share_a_part_when_they_are_equal_and_have_ids_of_their_own()
    {
        var units = new object[] { new Image(Png), new Image(Gif), new Image(Png.ToArray()) }
            .Select(p => (object)new Dictionary<string, object?> { ["photo"] = p }).ToList();
        var rendered = Rendered.From(
            FromBody(P("{% for u in units %}") + Picture("{{ image u.photo }}") + P("{% endfor %}"), Placeholder),
            new Dictionary<string, object?> { ["units"] = units });

        MediaOf(rendered).Should().Equal("word/media/rw1.png", "word/media/rw2.gif", "word/media/rw1.png");
        XDocument.Parse(rendered.Xml()).Descendants().Where(e => e.Name.LocalName == "docPr").Select(e => e.Attribute("id")!.Value)
            .Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_vector_version_of_the_placeholder_is_gone()
    {
        const string Vector = "<a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\">"
            + "<asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"rId1\"/></a:ext></a:extLst>";

        Rendered.From(FromBody(Picture("{{ image logo }}", Vector), Placeholder), Logo(new Image(Png))).Xml().Should().NotContain("svgBlip");
    }

    [Fact]
    public void Without_a_picture_a_draft_keeps_the_placeholder_and_says_so()
    {
        var template = FromBody(Picture("{{ image logo }}"), Placeholder);

        var draft = Rendered.From(template, Logo(null), Rendered.Context with { MissingValues = MissingValues.Print("……") });

        MediaOf(draft).Should().Equal("word/media/image1.png");
        draft.Result.Missing.Should().ContainSingle().Which.Expression.Should().Be("logo");
        ProblemOf(template, Logo(null)).Should().Be("MissingValue");
    }

    [Fact]
    public void What_is_no_picture_is_a_problem()
    {
        var template = FromBody(Picture("{{ image logo }}"), Placeholder);

        ProblemOf(template, new { logo = "tệp.png" }).Should().Be("NotAPicture");
        ProblemOf(template, Logo(new Image("BM"u8.ToArray()))).Should().Be("UnknownPictureFormat");
        ProblemOf(template, Logo(new Image(Png.AsMemory(..20)))).Should().Be("UnknownPictureFormat");
        ProblemOf(template, Logo(new Image(new byte[10 * 1024 * 1024 + 1]))).Should().Be("PictureTooLarge");
        ProblemOf(template, Logo(new Image((byte[])[.. Png[..16], 0, 1, 0, 0, 0, 1, 0, 0, .. Png[24..]]))).Should().Be("TooManyPixels");
    }

    [Fact]
    public void A_placeholder_that_is_none_is_found_without_data()
    {
        var schema = ModelSchema.Object(new Dictionary<string, ModelSchema> { ["logo"] = ModelSchema.Text });

        Ids(DocxTemplate.Check(FromBody(Picture("{{ image logo }}"), Placeholder), schema: schema)).Should().Equal("NotAPicture");
        Ids(DocxTemplate.Check(FromBody(Picture("{{ image lgo }}"), Placeholder), schema: schema)).Should().Equal("UnknownNameDidYouMean");
        Ids(DocxTemplate.Check(FromBody(Picture("{{ image a + }}"), Placeholder))).Should().ContainSingle();
        Ids(DocxTemplate.Check(FromBody(Picture("{{ image logo }}").Replace("r:embed", "r:other", StringComparison.Ordinal), Placeholder)))
            .Should().Equal("NoPictureHere");
        Ids(DocxTemplate.Check(FromLines("{{ image logo }}"))).Should().Equal("PictureTagInText");
        Ids(DocxTemplate.Check(FromLines("{{ chart figures }}"))).Should().Equal("ChartTagInText");
        Ids(DocxTemplate.Check(FromLines("{{ image }} {{ image.description }} {{ chart + 1 }}"))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("FFD8FFE000104A46494600010101004800480000FFC0000B080010002001011100", "jpeg", 32, 16)]
    [InlineData("FFD8FFFFC2000B080010002001011100", "jpeg", 32, 16)]
    [InlineData("FFD8FFC4000400", null, 0, 0)]
    [InlineData("474946383961050007000000000000", "gif", 5, 7)]
    [InlineData("474946383961000007000000000000", null, 0, 0)]
    public void The_first_bytes_say_what_a_picture_is(string hex, string? extension, int width, int height)
    {
        var format = PictureFormat.Detect(Convert.FromHexString(hex));

        (format?.Extension, format?.Width ?? 0, format?.Height ?? 0).Should().Be((extension, width, height));
    }

    private static Dictionary<string, object?> Logo(Image? picture) => new() { ["logo"] = picture };

    private static string ProblemOf(byte[] template, object model)
    {
        var render = () => Rendered.From(template, model);
        return render.Should().Throw<DocxTemplateException>().Which.Problems.Should().ContainSingle().Which.Message.Id;
    }

    private static IEnumerable<string> Ids(IReadOnlyList<TemplateProblem> problems) => problems.Select(p => p.Message.Id);

    private static IEnumerable<string> MediaOf(Rendered rendered)
    {
        var targets = XDocument.Parse(rendered.Xml("word/_rels/document.xml.rels")).Root!.Elements()
            .ToDictionary(e => e.Attribute("Id")!.Value, e => e.Attribute("Target")!.Value);
        return XDocument.Parse(rendered.Xml()).Descendants().Where(e => e.Name.LocalName == "blip")
            .Select(b => targets[b.Attributes().Single(a => a.Name.LocalName == "embed").Value])
            .Select(t => t.StartsWith('/') ? t[1..] : "word/" + t);
    }
}
