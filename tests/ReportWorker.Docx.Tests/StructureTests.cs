using CsCheck;
using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

/// <summary>Whatever blocks repeat or drop, what is left must be a document that Word opens.</summary>
public sealed class StructureTests
{
    private static readonly (string Open, string Close)[] Blocks =
    [
        ("{% if yes %}", "{% endif %}"), ("{% if no %}", "{% endif %}"), ("{% for x in two %}", "{% endfor %}"), ("{% for x in none %}", "{% endfor %}"),
    ];

    private static readonly object Data = new { yes = true, no = false, two = new[] { 1, 2 }, none = Array.Empty<object>(), text = "một\n\nhai" };

    private static readonly Gen<(string Open, string Close)> Block = Gen.Int[0, Blocks.Length - 1].Select(i => Blocks[i]);

    private static readonly Gen<string> Paragraph = Gen.Select(Gen.Int[0, 3], Block, (kind, block) => kind switch
    {
        0 => P("chữ"),
        1 => P($"a {block.Open}b{{{{ text }}}}{block.Close} c"),
        2 => "<w:p w14:paraId=\"00000001\"><w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:r><w:t>{{ text }}</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>",
        _ => "",
    });

    [Fact]
    public void A_document_is_sound_whatever_its_blocks_do() => Content(3).Sample(
        body => Rendered.From(FromBody(Numbered(body)), Data).Lines.Should().NotContain(line => line.Contains("{%", StringComparison.Ordinal) || line.Contains("{{", StringComparison.Ordinal)),
        iter: 100);

    /// <summary>Gives each bookmark a name of its own, as Word does.</summary>
    private static string Numbered(string body) => string.Concat(body.Split("w:id=\"1\"").Select((piece, i) =>
        (i == 0 ? "" : $"w:id=\"{(i + 1) / 2}\"") + piece.Replace("w:name=\"b\"", $"w:name=\"b{(i + 1) / 2}\"", StringComparison.Ordinal)));

    /// <summary>Paragraphs and tables, some of them between the ends of blocks that stand alone; ends with a paragraph.</summary>
    private static Gen<string> Content(int depth) => Gen.Select(Items(depth), Paragraph, (items, last) => items + (last.Length > 0 ? last : P("")));

    private static Gen<string> Items(int depth) => depth == 0
        ? Paragraph
        : Gen.Select(Items(depth - 1), Paragraph, Table(depth - 1), Block, Gen.Int[0, 3], (items, paragraph, table, block, kind) => kind switch
        {
            0 => P(block.Open) + items + P(block.Close),
            1 => P(block.Open) + table + P(block.Close),
            2 => table + paragraph,
            _ => paragraph + items,
        });

    private static Gen<string> Table(int depth) => Gen.Select(CellContent(depth), Block, Gen.Int[0, 3], (cell, block, kind) =>
        kind switch
        {
            0 => WordFile.Table([block.Open, "", ""], [cell, "x", "y"], ["", "", block.Close]),
            1 => WordFile.Table([block.Open, cell, block.Close]),
            2 => WordFile.Table(["đầu", "x", "y"], [block.Open + "z", cell, block.Close]),
            _ => WordFile.Table([cell, "x", cell]),
        });

    /// <summary>A cell may hold nothing but what its blocks leave.</summary>
    private static Gen<string> CellContent(int depth) => Gen.Select(Items(depth), Block, (items, block) => P(block.Open) + items + P(block.Close));
}
