using System.IO.Compression;
using System.Text;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Docx;
using ReportWorker.Docx.Layout;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Tests.Reports.Profiles;

/// <summary>Documents that are as their profile says, and the same with one thing changed.</summary>
internal static class ProfileDocuments
{
    private static readonly ProfileLibrary Library = ProfileLibrary.Load(Path.Combine(Repository.Root, "templates"));
    private static readonly Dictionary<string, byte[]> Clean = new()
    {
        ["party-hd36"] = Render(Template("eight-month-programme-review"), "Số 05-BC/ĐU", "party-hd36"),
        ["party-hd05"] = Render(Template("six-month-review"), "Số 05-BC/QU", "party-hd05"),
        ["state-nd30"] = Render(StateTemplate, "Số: 05/BC-UBND", "state-nd30"),
    };

    public static byte[] StateTemplate =>
        File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "ReportWorker.Core.Tests", "Reports", "Profiles", "state-nd30.docx"));

    public static FormatProfile Profile(string code) => Library.Profiles.Single(profile => profile.Code == code);

    public static byte[] Template(string report) => File.ReadAllBytes(Path.Combine(Repository.Root, "templates", report, "template.docx"));

    public static byte[] Document(string profile) => Clean[profile];

    public static IReadOnlyList<Deviation> Check(byte[] document, string profile, bool isTemplate = false) =>
        ProfileCheck.Run(new DocxLayoutReader().Read(document), Profile(profile), isTemplate);

    /// <summary>The run with the text looks different.</summary>
    public static string WithRun(string xml, string text, string properties)
    {
        var start = xml.LastIndexOf("<w:r>", TextAt(xml, text), StringComparison.Ordinal) + "<w:r>".Length;
        return xml.Insert(start, $"<w:rPr>{properties}</w:rPr>");
    }

    /// <summary>The paragraph with the text stands differently.</summary>
    public static string WithParagraph(string xml, string text, string properties)
    {
        var end = xml.LastIndexOf("</w:pPr>", TextAt(xml, text), StringComparison.Ordinal);
        return xml.Insert(end, properties);
    }

    public static byte[] Change(byte[] document, string part, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            var changed = change(text);
            changed.Should().NotBe(text, "the document must have what the test changes");
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
            writer.Write(changed);
        }

        return stream.ToArray();
    }

    private static int TextAt(string xml, string text)
    {
        var at = xml.IndexOf(text, StringComparison.Ordinal);
        at.Should().BePositive($"the document must have «{text}»");
        return at;
    }

    private static byte[] Render(byte[] template, string reference, string profile)
    {
        var model = new Dictionary<string, object?>
        {
            ["profile"] = new Dictionary<string, object?> { ["code"] = profile, ["separator"] = Profile(profile).Words.Separator },
            ["document"] = new Dictionary<string, object?>
            {
                ["reference"] = reference, ["dateline"] = "ngày 07 tháng 7 năm 2026", ["signer"] = "Nguyễn Văn A",
            },
            ["edition"] = new Dictionary<string, object?> { ["is_draft"] = true, ["number"] = 1m },
            ["period"] = new Dictionary<string, object?> { ["name"] = "6 tháng đầu năm 2026" },
            ["coverage"] = new Dictionary<string, object?> { ["complete"] = true },
            ["report"] = new Dictionary<string, object?>(),
            ["units"] = new List<object?>(),
        };
        var compiled = EditionRenderer.Compile(template);
        foreach (var path in compiled.Fields.Select(field => field.Path.Split('.')))
        {
            // what the template reads besides is there and has nothing to say
            var holder = model.TryAdd(path[0], null) || path.Length == 1 ? null : model[path[0]] as Dictionary<string, object?>;
            holder?.TryAdd(path[1], null);
        }

        using var stream = new MemoryStream();
        compiled.Render(model, stream, new RenderContext { Culture = VietnameseText.Culture, MissingValues = MissingValues.Print("……") });
        return stream.ToArray();
    }
}
