using System.Globalization;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Fuzz;

/// <summary>
/// What must hold of any input: it is refused with problems, or it becomes a document that can be read again. Anything else ends the
/// process, which the fuzzer calls a crash.
/// </summary>
internal static class Target
{
    private const int MostBytes = 4 * 1024 * 1024;

    private static readonly RenderContext Context = new()
    {
        Culture = CultureInfo.GetCultureInfo("vi-VN"),
        MissingValues = MissingValues.Print("…"),
        MaxPartBytes = MostBytes,
    };

    private static readonly DocxOptions Options = new()
    {
        Limits = new DocxLimits { MaxEntryBytes = MostBytes, MaxTotalBytes = 2 * MostBytes },
    };

    private static readonly Dictionary<string, object?> Model = new(StringComparer.Ordinal)
    {
        ["a"] = 12.5m,
        ["b"] = "một & <hai>\n\nba\u0001\uD800",
        ["yes"] = true,
        ["day"] = new DateOnly(2020, 6, 30),
        ["none"] = null,
        ["units"] = new List<object?> { Unit("A", 1), Unit("B", 2), Unit(null, 0) },
    };

    /// <summary>Takes the bytes as a file that somebody uploaded.</summary>
    public static void Package(byte[] file)
    {
        _ = DocxCustomXml.Read(file, "urn:x");
        try
        {
            _ = DocxText.Extract(file);
        }
        catch (DocxTemplateException)
        {
            // Refused, with the reason.
        }

        Render(file);
    }

    /// <summary>Takes the bytes as the content of the body of an otherwise right template.</summary>
    public static void Body(byte[] markup) => Render(Packages.WithBody(markup));

    private static void Render(byte[] template)
    {
        using var output = new MemoryStream();
        try
        {
            DocxTemplate.Compile(template, Options).Render(Model, output, Context);
        }
        catch (DocxTemplateException)
        {
            return;
        }

        _ = DocxText.Extract(output.ToArray());
    }

    private static Dictionary<string, object?> Unit(string? name, decimal number) => new(StringComparer.Ordinal)
    {
        ["name"] = name,
        ["n"] = number,
        ["list"] = new List<object?> { 1m, "x" },
    };
}
