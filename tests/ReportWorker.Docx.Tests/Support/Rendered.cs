using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace ReportWorker.Docx.Tests.Support;

/// <summary>A rendered document that Word's own schema has approved of.</summary>
internal sealed record Rendered(byte[] Bytes, RenderResult Result)
{
    public static RenderContext Context { get; } = new() { Culture = CultureInfo.GetCultureInfo("vi-VN") };

    /// <summary>The paragraphs' texts, in the order of the document.</summary>
    public IReadOnlyList<string> Lines => [.. DocxText.Extract(Bytes).Select(p => p.Text)];

    public string Xml(string part = "word/document.xml") => WordFile.Read(Bytes, part);

    public static Rendered From(byte[] template, object? model = null, RenderContext? context = null)
    {
        using var output = new MemoryStream();
        var result = DocxTemplate.Compile(template).Render(Model.Of(model), output, context ?? Context);
        var bytes = output.ToArray();
        Validate(bytes);
        return new Rendered(bytes, result);
    }

    public static IReadOnlyList<string> LinesOf(byte[] template, object? model = null) => From(template, model).Lines;

    public static void Validate(byte[] document)
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(opened)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        errors.Should().BeEmpty();
        CheckWhatTheSchemaForgets(document);
        KeptDocuments.Keep(document);
    }

    /// <summary>Word calls a document damaged when a cell does not end with a paragraph or a table has no row.</summary>
    private static void CheckWhatTheSchemaForgets(byte[] document)
    {
        XNamespace word = WordFile.Word;
        foreach (var (name, content) in WordFile.Unzip(document).Where(p => p.Key.StartsWith("word/", StringComparison.Ordinal)))
        {
            if (name.EndsWith(".xml", StringComparison.Ordinal))
            {
                var xml = XDocument.Load(new MemoryStream(content));
                xml.Descendants(word + "tc").Should().OnlyContain(c => c.Elements().Last().Name == word + "p", name);
                xml.Descendants(word + "tbl").Should().OnlyContain(t => t.Descendants(word + "tr").Any(), name);
            }
        }
    }
}
