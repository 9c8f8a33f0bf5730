using System.Globalization;
using System.Text;

namespace ReportWorker.Docx.Fuzz;

/// <summary>What a fuzzer begins with: one small body for each construct, the packages of some, and the words of the language.</summary>
internal static class Seeds
{
    private static readonly string[] Bodies =
    [
        P("Có {{ a }} và {{ b | upper }} {{ a | round: 1 }}{# x #}"),
        P("{% for u in units %}{{ u.name }}{% between %}, {% endfor %}{% if yes %}x{% elsif a > 1 %}y{% else %}z{% endif %}"),
        P("{% for u in units %}") + P("{{ forloop.index }} {{ u.n }}") + P("{% else %}") + P("không") + P("{% endfor %}"),
        P("{% set c = a * 2 %}") + P("{{ c + 1 }}") + P("{{ none | default: 'x' }}"),
        Table(Row("{% for u in units %}{{ u.name }}", "{{ u.n }}{% endfor %}")) + P(""),
        Table(Row("{% for u in units %}", "") + Row("{{ u.name }}", "x") + Row("", "{% endfor %}")) + P(""),
        Table($"<w:tr><w:tc>{P("{% if yes %}")}{Table(Row("{{ a }}", "x"))}{P("{% endif %}")}</w:tc></w:tr>") + P(""),
        "<w:p><w:r><w:t>{</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>{ a</w:t></w:r><w:r><w:tab/><w:t>}}</w:t><w:br/></w:r></w:p>",
        "<w:p><w:ins w:id=\"1\"><w:r><w:t>{{ a }}</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>{{ b }}</w:delText></w:r></w:del></w:p>",
        P("{% for u in units %}") + "<w:p w14:paraId=\"00000001\"><w:bookmarkStart w:id=\"3\" w:name=\"m\"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id=\"3\"/></w:p>" + P("{% endfor %}"),
        "<w:p><w:sdt><w:sdtPr><w:id w:val=\"5\"/><w:dataBinding w:xpath=\"/x\"/></w:sdtPr><w:sdtContent><w:r><w:t>{{ a }}</w:t></w:r></w:sdtContent></w:sdt></w:p>",
        "<w:p><w:hyperlink r:id=\"rId9\"><w:r><w:t>{{ b }}</w:t></w:r></w:hyperlink><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>{{ a }}</w:t></w:r></w:fldSimple></w:p>",
        "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"7\" name=\"p\" descr=\"{{ b }}\"/><a:graphic><a:graphicData uri=\"x\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>",
        $"<w:p><w:r><w:pict><v:shape id=\"s\"><v:textbox><w:txbxContent>{P("{{ b }}")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
        P("{% for u in units %}") + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{{ u.name }}</w:t></w:r></w:p>" + P("{% endfor %}"),
        P("{% for u in units %}") + "<w:p><w:r><w:t>{{ u.n }}</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>" + P("{% endfor %}"),
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
    ];

    private static readonly string[] Words =
    [
        "{{ ", " }}", "{% ", " %}", "{# ", " #}", "for u in units", "endfor", "if yes", "elsif", "else", "endif", "between", "set c = ", "u.name", "forloop.first", " | upper", " | default: '", " and ", "not ",
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:tcPr>", "</w:tcPr>", "<w:pPr>", "</w:pPr>", "<w:rPr>", "</w:rPr>", "<w:sectPr/>",
        "<w:br/>", "<w:tab/>", "<w:ins>", "</w:ins>", "<w:del>", "</w:del>", "<w:sdt>", "</w:sdt>", "<w:sdtPr>", "</w:sdtPr>", "<w:sdtContent>", "</w:sdtContent>", "<w:hyperlink>", "</w:hyperlink>", "<w:gridSpan/>",
        "<w:vMerge/>", "<![CDATA[", "]]>", "<!--", "-->", "&#x7B;", "&amp;", " w:id=", " r:id=", " w:val=", " descr=", "<w:txbxContent>", "</w:txbxContent>", "<w:numPr>", "<w:footnoteReference w:id=",
    ];

    /// <summary>Writes <c>body/</c>, <c>package/</c> and the dictionary <c>words.dict</c>.</summary>
    public static void Write(string folder)
    {
        var (bodies, packages) = (Directory.CreateDirectory(Path.Combine(folder, "body")), Directory.CreateDirectory(Path.Combine(folder, "package")));
        foreach (var (number, body) in Bodies.Index())
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            File.WriteAllBytes(Path.Combine(bodies.FullName, Name(number, "xml")), bytes);
            File.WriteAllBytes(Path.Combine(packages.FullName, Name(number, "docx")), Packages.WithBody(bytes));
        }

        File.WriteAllLines(Path.Combine(folder, "words.dict"), Words.Select(word => $"\"{word.Replace("\"", "\\x22", StringComparison.Ordinal)}\""));
    }

    private static string Name(int number, string extension) => string.Create(CultureInfo.InvariantCulture, $"{number:00}.{extension}");

    private static string P(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Table(string rows) => $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{rows}</w:tbl>";

    private static string Row(string first, string second) => $"<w:tr><w:tc><w:tcPr/>{P(first)}</w:tc><w:tc>{P(second)}</w:tc></w:tr>";
}
