using System.IO.Compression;
using System.IO.Hashing;
using ReportWorker.Docx;
using ReportWorker.Docx.Packaging;

namespace ReportWorker.Benchmarks.Word;

/// <summary>
/// The least that writing a document can cost: the finished XML is at hand in one piece and is only deflated (level 1) and summed up;
/// every other entry is copied as it is.
/// </summary>
internal sealed class WordFloor
{
    private const string Main = "word/document.xml";

    private readonly Package _template;
    private readonly byte[] _finished;

    public WordFloor(byte[] template, byte[] document)
    {
        var limits = new DocxLimits { MaxRatio = int.MaxValue };
        _template = PackageReader.Open(template, limits);
        _finished = PackageReader.Open(document, limits).Xml[Main];
    }

    public void Write(Stream output)
    {
        using var zip = new ZipWriter(output);
        foreach (var entry in _template.Entries)
        {
            if (entry.Name == Main)
            {
                using var stream = zip.Begin(Main, CompressionLevel.Fastest);
                stream.Write(_finished);
                stream.Finish(Crc32.HashToUInt32(_finished));
            }
            else
            {
                zip.Copy(entry, _template.Compressed(entry));
            }
        }

        zip.Finish();
    }
}
