using System.Buffers.Binary;
using System.Text;

namespace ReportWorker.Sheets.Tests;

/// <summary>Files made to take time or memory. All are refused, or read, within the same bounds.</summary>
[CollectionDefinition("bounds", DisableParallelization = true)]
[Collection("bounds")]
public sealed class WorkbookBoundsTests
{
    private const string Sheet = "xl/worksheets/sheet1.xml";

    // By the processor, because a machine that is busy with something else takes longer; unoptimised code takes twice what the product does.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(4);
    private const long MostAllocated = 400L << 20;

    public static TheoryData<string, SheetFailure> Bombs => new()
    {
        { nameof(DensePart), new SheetFailure.UnpacksTooLarge(Sheet, 64 << 20) },
        { nameof(ManyParts), new SheetFailure.TooMany(SheetThing.Parts, 1_000) },
        { nameof(MillionEntries), new SheetFailure.TooMany(SheetThing.Parts, 1_000) },
        { nameof(LyingSize), new SheetFailure.Damaged(Sheet) },
        { nameof(LyingChecksum), new SheetFailure.Damaged(Sheet) },
        { nameof(ManyBigParts), new SheetFailure.UnpacksTooLarge("xl/media/2.bin", 64 << 20) },
        { nameof(ManyCells), new SheetFailure.TooMany(SheetThing.Cells, 1_000_000) },
        { nameof(WideEmptyRows), new SheetFailure.TooMany(SheetThing.Cells, 1_000_000) },
        { nameof(FarColumn), new SheetFailure.TooManyColumns(1, 2_000, "Tờ 1") },
        { nameof(DeepMarkup), new SheetFailure.Damaged(Sheet) },
        { nameof(ManyAttributes), new SheetFailure.Damaged(Sheet) },
        { nameof(ManyNames), new SheetFailure.Damaged(Sheet) },
        { nameof(ManyTexts), new SheetFailure.TooMany(SheetThing.Texts, 500_000) },
        { nameof(LongTexts), new SheetFailure.TooMany(SheetThing.Texts, 16_000_000) },
        { nameof(LongText), new SheetFailure.CellTooLong(1, 1, 32_767, "Tờ 1") },
        { nameof(ManyFormats), new SheetFailure.TooMany(SheetThing.Formats, 65_536) },
        { nameof(ManyMergedRanges), new SheetFailure.TooMany(SheetThing.Ranges, 50_000) },
        { nameof(ManySheets), new SheetFailure.TooMany(SheetThing.Sheets, 256) },
        { nameof(ManyDefinitions), new SheetFailure.TooMany(SheetThing.Ranges, 50_000) },
        { nameof(TooManyBytes), new SheetFailure.TooManyBytes(33 << 20, 32 << 20) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_refused_before_it_goes_off(string bomb, SheetFailure failure)
    {
        var file = (byte[])typeof(WorkbookBoundsTests).GetMethod(bomb, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.Invoke(null, null)!;

        Bounded(() => Opened.Refused(file).Should().Equal(failure));
    }

    [Fact]
    public void As_many_cells_as_may_be_are_read()
    {
        var row = new StringBuilder();
        row.Append("<row>").Insert(row.Length, "<c><v>12</v></c>", 200).Append("</row>");
        var file = XlsxFile.Of(string.Concat(Enumerable.Repeat(row.ToString(), 5_000))).Bytes();

        Bounded(() => Opened.ReadAll(file).Should().Be(1_000_000));
    }

    [Fact]
    public void Overlapping_merged_ranges_take_no_time()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(_ => "<row><c><v>1</v></c><c><v>2</v></c></row>"));
        var ranges = string.Concat(Enumerable.Range(1, 20_000).Select(row => $"<mergeCell ref=\"A{row}:XFD1048576\"/>"));
        var file = XlsxFile.Of(rows, $"<mergeCells>{ranges}</mergeCells>").Bytes();

        Bounded(() => Opened.ReadAll(file).Should().Be(20_000));
    }

    private static void Bounded(Action read)
    {
        read();
        var (before, started) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        read();
        (Environment.CpuUsage.TotalTime - started).Should().BeLessThan(MostTime);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostAllocated);
    }

    private static byte[] DensePart() => XlsxFile.Of(new string(' ', 40 << 20)).Bytes();

    private static byte[] ManyParts() => XlsxFile.Zip([.. Enumerable.Range(0, 1_001).Select(number => ($"{number}.xml", Array.Empty<byte>()))]);

    // Entries of the directory alone, one after the other, all of them the same.
    private static byte[] MillionEntries()
    {
        var zip = XlsxFile.Zip(("a", []));
        var start = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var end = zip.AsSpan().IndexOf("PK\u0005\u0006"u8);
        return [.. zip[..start], .. Enumerable.Repeat(zip[start..end], 500_000).SelectMany(entry => entry), .. zip[end..]];
    }

    private static byte[] LyingSize() => Patch(24, 10);

    private static byte[] LyingChecksum() => Patch(16, 0xDEADBEEF);

    private static byte[] ManyBigParts()
    {
        var noise = new byte[24 << 20];
        new Random(1).NextBytes(noise.AsSpan(0, 1 << 20));
        var file = XlsxFile.Of("");
        for (var i = 0; i < 3; i++)
        {
            file.Part($"xl/media/{i}.bin", noise);
        }

        return file.Bytes();
    }

    private static byte[] ManyCells() => XlsxFile.Of(Noisy("<row>" + string.Concat(Enumerable.Repeat("<c/>", 50)), "</row>", 20_100)).Bytes();

    private static byte[] WideEmptyRows() => XlsxFile.Of(string.Concat(Enumerable.Range(1, 10_100).Select(row => $"<row r=\"{row}\"><c r=\"BXX{row}\"><v>{row * 7919}</v></c></row>"))).Bytes();

    private static byte[] FarColumn() => XlsxFile.Of("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>").Bytes();

    private static byte[] DeepMarkup() => XlsxFile.Of(string.Concat(Enumerable.Range(0, 200_000).Select(depth => $"<a><b{depth % 9}>"))).Bytes();

    private static byte[] ManyAttributes() => XlsxFile.Of("<row " + string.Concat(Enumerable.Range(0, 500_000).Select(i => $" a{i}=\"{i}\"")) + "/>").Bytes();

    private static byte[] ManyNames() => XlsxFile.Of(string.Concat(Enumerable.Range(0, 500_000).Select(i => $"<a{i}/>"))).Bytes();

    private static byte[] ManyTexts() => XlsxFile.Of("").Texts(Noisy("<si><t>", "</t></si>", 500_100)).Bytes();

    private static byte[] LongTexts() => XlsxFile.Of("").Texts(Noisy("<si><t>" + Letters(32_000), "</t></si>", 520)).Bytes();

    private static byte[] LongText() => XlsxFile.Of($"<row><c t=\"str\"><v><![CDATA[<{Letters(8 << 20).Replace('a', '<')}]]></v></c></row>").Bytes();

    private static byte[] ManyFormats() => XlsxFile.Of("").Formats([.. Enumerable.Range(0, 65_600).Select(i => (object)(i * 7919 % 10_007))]).Bytes();

    private static byte[] ManyMergedRanges() => XlsxFile.Of("", string.Concat(Enumerable.Range(1, 50_001).Select(row => $"<mergeCell ref=\"A{row}:B{row}\"/>"))).Bytes();

    private static byte[] ManySheets()
    {
        var file = new XlsxFile();
        for (var i = 0; i < 257; i++)
        {
            file.Sheet($"S{i}", "");
        }

        return file.Bytes();
    }

    private static byte[] ManyDefinitions() => XlsxFile.Of("").Names(string.Concat(Enumerable.Range(0, 50_001).Select(i => $"<definedName name=\"n{i}\">S!$A${i}</definedName>"))).Bytes();

    private static byte[] TooManyBytes() => [.. "PK\u0003\u0004"u8, .. new byte[(33 << 20) - 4]];

    // Numbers between keep the archive from being refused for its density before what it is made for is met.
    private static string Noisy(string before, string behind, int count)
    {
        var text = new StringBuilder();
        var random = new Random(7);
        for (var i = 0; i < count; i++)
        {
            text.Append(before).Append(random.Next()).Append(behind);
        }

        return text.ToString();
    }

    private static string Letters(int count)
    {
        var random = new Random(3);
        return string.Create(count, random, static (letters, random) =>
        {
            foreach (ref var letter in letters)
            {
                letter = (char)('a' + random.Next(26));
            }
        });
    }

    // Writes into the directory's entry of the sheet, which what comes out is compared with.
    private static byte[] Patch(int offset, uint value)
    {
        var zip = XlsxFile.Of(XlsxFile.Rows([1, 2, 3])).Bytes();
        var name = zip.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(Sheet));
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(name - 46 + offset), value);
        return zip;
    }
}
