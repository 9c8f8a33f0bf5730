using System.IO.Compression;
using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

/// <summary>What a program that uses the engine chooses: where a template comes from, how its documents are compressed.</summary>
public sealed class SurfaceTests
{
    private static readonly byte[] Template = FromLines("{% for x in xs %}{{ x }} {% endfor %}");
    private static readonly object Data = new { xs = Enumerable.Range(1, 2_000) };

    [Fact]
    public void A_template_may_come_from_a_stream_that_cannot_seek()
    {
        using var compressed = new MemoryStream();
        using (var zip = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Template);
        }

        compressed.Position = 0;
        using var stream = new BrotliStream(compressed, CompressionMode.Decompress);

        Bytes(DocxTemplate.Compile(stream)).Should().Equal(Bytes(DocxTemplate.Compile(Template)));
    }

    [Fact]
    public void A_stream_is_not_read_beyond_the_limit()
    {
        using var stream = new MemoryStream(new byte[2_000_000]);
        var compile = () => DocxTemplate.Compile(stream, new DocxOptions { Limits = new DocxLimits { MaxTotalBytes = 1_000_000 } });

        compile.Should().Throw<DocxTemplateException>().Which.Problems.Single().Message.Id.Should().Be("PackageTooLarge");
        stream.Position.Should().BeLessThan(1_200_000);
    }

    [Fact]
    public void Compression_is_a_choice_and_changes_no_text()
    {
        var levels = new[] { CompressionLevel.NoCompression, CompressionLevel.Fastest, CompressionLevel.SmallestSize }
            .Select(level => Bytes(DocxTemplate.Compile(Template, new DocxOptions { Compression = level }))).ToList();

        levels.Select(b => b.Length).Should().BeInDescendingOrder().And.OnlyHaveUniqueItems();
        levels.Select(b => Read(b, "word/document.xml")).Distinct().Should().ContainSingle();
    }

    private static byte[] Bytes(DocxTemplate template)
    {
        using var output = new MemoryStream();
        template.Render(Model.Of(Data), output, Rendered.Context);
        return output.ToArray();
    }
}
