using System.Globalization;

namespace ReportWorker.Benchmarks.Word;

/// <summary>The templates of the workloads: a letter of 40 scalars, a review with narratives, table and condition, and a long table.</summary>
internal static class WordTemplates
{
    public static byte[] Letter() => WordPackage.Pack(LetterBody());

    public static byte[] Review()
    {
        var words = new Vocabulary(11);
        var narratives = Enumerable.Range(0, WordData.Narratives).Select(i =>
            WordMarkup.Paragraph(WordMarkup.Run(string.Create(CultureInfo.InvariantCulture, $"Mục {i + 1}")), "Heading1")
            + WordMarkup.Paragraph(WordMarkup.Run(Tag(WordData.Narrative(i)))));
        var condition = Line("{% if show %}") + string.Concat(Enumerable.Range(0, 3).Select(_ => Line(words.Sentence(16)))) + Line("{% endif %}");
        return WordPackage.Pack(LetterBody() + string.Concat(narratives) + RowsTable(10) + condition + Line("Hết."));
    }

    public static byte[] Table() => WordPackage.Pack(Line(Tag("title")) + RowsTable(12));

    private static string LetterBody()
    {
        var words = new Vocabulary(7);
        var body = WordMarkup.Paragraph(WordMarkup.Run("BÁO CÁO"), "Heading1");
        for (var i = 0; i < WordData.Scalars; i++)
        {
            var tag = Tag(WordData.Scalar(i));
            body += WordMarkup.Paragraph(
                WordMarkup.Run(words.Sentence(words.Next(12, 20)) + ": ")
                + (i % 5 == 4 ? WordMarkup.SplitTag(tag) : WordMarkup.Run(tag))
                + WordMarkup.Run("; " + words.Sentence(words.Next(12, 20)) + "."));
        }

        return body;
    }

    private static string RowsTable(int columns)
    {
        var names = Enumerable.Range(0, columns).ToList();
        var cells = names.ConvertAll(i => Tag("r." + WordData.Column(i)));
        return WordMarkup.Table(
            names.ConvertAll(i => string.Create(CultureInfo.InvariantCulture, $"Cột {i + 1}")),
            Only("{% for r in rows %}", columns), cells, Only("{% endfor %}", columns));
    }

    private static List<string> Only(string first, int columns) => [first, .. Enumerable.Repeat("", columns - 1)];

    private static string Line(string text) => WordMarkup.Paragraph(WordMarkup.Run(text));

    private static string Tag(string path) => "{{ " + path + " }}";
}
