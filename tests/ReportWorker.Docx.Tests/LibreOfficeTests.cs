using ReportWorker.Docx.Tests.Support;
using ReportWorker.Expressions;
using ReportWorker.Testing;
using static ReportWorker.Docx.Tests.Support.OfficeProgram;
using static ReportWorker.Docx.Tests.Support.WordFile;
using static ReportWorker.Docx.Tests.Support.WordPieces;
using Image = ReportWorker.Docx.Picture;

namespace ReportWorker.Docx.Tests;

/// <summary>A real word processor opens what was rendered and shows the text that we say is in it, and no other.</summary>
public sealed class LibreOfficeTests
{
    private const string Section = "<w:pgSz w:w=\"11907\" w:h=\"16840\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>";

    /// <summary>Where a table stands in the cell of another, which is wider.</summary>
    private const string Inner = "<inner/>";

    private static readonly Part Numbering = new(
        "word/numbering.xml",
        Part.Root(
            "numbering",
            "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1)\"/><w:lvlJc w:val=\"left\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"),
        "numbering",
        "numbering");

    private static readonly Dictionary<string, object?> Data = new(Model.Of(new
    {
        a = 1234.5m,
        name = "Đảng bộ phường Phúc Lợi & Thạch Bàn <3>",
        lines = "Dòng một\ndòng hai\tcột\n\nđoạn hai \u0001\uD800😀"[..^2],
        yes = true,
        no = false,
        units = new[] { new { name = "Gia Thụy", n = 10, items = new[] { "việc x", "việc y" } }, new { name = "Ngọc Lâm", n = 20, items = new[] { "việc z" } } },
    }))
    {
        ["rich"] = new RichText([new([new("Kết quả "), new("rất tốt", IsBold: true)]), new([new("gạch thứ nhất")], RichList.Numbered), new([new("gạch thứ hai")], RichList.Numbered)]),
        ["photo"] = new Image(Drawings.Png),
    };

    /// <summary>Templates by name, and what stands on paper besides the text: numbers of lists and notes.</summary>
    private static readonly Dictionary<string, (byte[] Template, string Labels)> Samples = new(StringComparer.Ordinal)
    {
        ["values"] = (Sample(P("Có {{ a }} việc của {{ name | upper }}") + $"<w:p>{R("Tách {{ ")}{R("a", "<w:b/>")}{R(" }} ra")}</w:p>" + P("{{ lines }}")), ""),
        ["blocks"] = (Sample(P("{% for u in units %}") + P("{{ forloop.index }}: {{ u.name }} {% if u.n > 10 %}nhiều{% else %}ít{% endif %}") + P("{% between %}") + P("* * *") + P("{% endfor %}") + P("{% if no %}") + P("ẩn") + P("{% endif %}")), ""),
        ["tables"] = (Sample(
            Table(["Tên", "Số"], ["{% for u in units %}{{ u.name }}", "{{ u.n }}{% endfor %}"]) + P("giữa")
            + Table(["{% for u in units %}", ""], ["{{ u.name }}", P("trong") + Inner + P("")], ["{% endfor %}", ""])
                .Replace("\"900\"", "\"4500\"", StringComparison.Ordinal).Replace(Inner, Table(["{% for i in u.items %}{{ i }}", "{{ u.n }}{% endfor %}"]), StringComparison.Ordinal)
            + P("cuối")), ""),
        ["places"] = (Sample(
            $"<w:p>{R("Thân {{ a }}")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>", Part.Header(P("Đầu trang {{ name }}")), WordPieces.Footer(P("Chân trang {{ a }}")), Footnotes(P("Chú thích {{ a }}"))), "11"),
        ["boxes"] = (Sample($"<w:p>{R("Ngoài hộp {{ a }}")}{TextBox(P("Trong hộp {{ name }}"))}</w:p>"), ""),
        ["controls"] = (Sample(
            Control(P("Khối {{ a }}")) + $"<w:p>{Control(R("Chữ {{ a }}"), 6)}</w:p><w:p><w:hyperlink w:anchor=\"x\">{R("Liên kết {{ a }}")}</w:hyperlink></w:p>"
            + $"<w:p>{Field(" MERGEFIELD x ", R("Trường {{ a }}"))}</w:p><w:p>{Inserted(R("Chèn {{ a }}"))}</w:p>"), ""),
        ["lists"] = (Sample(P("{% for u in units %}") + P("{{ u.name }}") + P("{% for i in u.items %}") + Item("{{ i }}") + P("{% endfor %}") + P("{% endfor %}"), Numbering), "1)2)1)"),
        ["rich"] = (Sample(P("{{ rich }}")), "1.2."),
        ["pictures"] = (Sample(Drawings.Picture("{{ image photo }}") + P("Ảnh ở trên"), Drawings.Placeholder), ""),
    };

    [Fact]
    public async Task Every_feature_shows_the_text_that_is_ours()
    {
        Assert.SkipUnless(await OtherProgram.CanRunAsync("soffice", "--version") && await OtherProgram.CanRunAsync("pdftotext", "-v"), "LibreOffice or pdftotext is not installed");
        var rendered = Samples.ToDictionary(s => s.Key, s => Rendered.From(s.Value.Template, Data), StringComparer.Ordinal);

        var texts = await TextsOfAsync(rendered.ToDictionary(r => r.Key, r => r.Value.Bytes, StringComparer.Ordinal));

        foreach (var (name, (_, labels)) in Samples)
        {
            Rest(texts[name], rendered[name], name).Should().Be(Sorted(labels), name);
        }
    }

    /// <summary>What is on paper when every paragraph of ours is taken away; a text box is in the file twice and on paper once.</summary>
    private static string Rest(string paper, Rendered rendered, string name)
    {
        var lines = name == "boxes" ? rendered.Lines.Distinct(StringComparer.Ordinal) : rendered.Lines;
        foreach (var line in lines.Select(WithoutSpace).Where(l => l.Length > 0).OrderByDescending(l => l.Length))
        {
            paper.Should().Contain(line, name);
            paper = paper.Remove(paper.IndexOf(line, StringComparison.Ordinal), line.Length);
        }

        return Sorted(paper);
    }

    private static string Sorted(string text) => string.Concat(text.Order());

    private static string Item(string text) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{R(text)}</w:p>";

    /// <summary>A document of A4 pages that has its header and footer.</summary>
    private static byte[] Sample(string body, params Part[] parts)
    {
        var references = parts.Index().Where(p => p.Item.Relation is "header" or "footer")
            .Select(p => $"<w:{p.Item.Relation}Reference w:type=\"default\" r:id=\"rId{p.Index + 1}\"/>");
        var document = Part.Root("document", $"<w:body>{body}<w:sectPr>{string.Concat(references)}{Section}</w:sectPr></w:body>");
        return Pack([new Part("word/document.xml", document, "document.main"), .. parts]);
    }
}
