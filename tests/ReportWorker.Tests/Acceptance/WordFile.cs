using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace ReportWorker.Tests.Acceptance;

/// <summary>Changes Word files as somebody with an editor does; the original stays.</summary>
internal static class WordFile
{
    public static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Main = "word/document.xml";

    /// <summary>The main part.</summary>
    public static XDocument Read(ReadOnlyMemory<byte> file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.ToArray()));
        using var content = zip.GetEntry(Main)!.Open();
        return XDocument.Load(content, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The text of a part.</summary>
    public static string ReadPart(ReadOnlyMemory<byte> file, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(file.ToArray()));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The file with another main part.</summary>
    public static byte[] With(ReadOnlyMemory<byte> file, XDocument main) => With(file, Main, main.ToString(SaveOptions.DisableFormatting));

    /// <summary>The file with the text of one part changed.</summary>
    public static byte[] With(ReadOnlyMemory<byte> file, string part, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(file.Span);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            using var content = zip.CreateEntry(part).Open();
            content.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.ToArray();
    }

    /// <summary>The name and text of the part that says which edition it is.</summary>
    public static (string Name, string Text) Mark(ReadOnlyMemory<byte> file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.ToArray()));
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            if (text.Contains("<edition ", StringComparison.Ordinal))
            {
                return (entry.FullName, text);
            }
        }

        throw new InvalidOperationException("The file says of no edition that it is one.");
    }
}
