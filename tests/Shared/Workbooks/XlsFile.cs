using System.Buffers.Binary;
using System.Text;

namespace ReportWorker.Shared.Workbooks;

/// <summary>An .xls file made record by record, and the file of the old Office kind around its stream.</summary>
internal sealed class XlsFile
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE;

    private readonly List<byte> _globals = [];
    private readonly List<(string Name, byte State, byte Kind, List<byte> Records)> _sheets = [];

    public XlsFile() => Global(0x0809, [.. Words(0x0600, 0x0005), .. new byte[12]]);

    public static byte[] Words(params int[] words) => [.. words.SelectMany(word => new[] { (byte)word, (byte)(word >> 8) })];

    public static byte[] Text(string text) => [.. Words(text.Length), 1, .. Encoding.Unicode.GetBytes(text)];

    /// <summary>A file with one sheet of these records.</summary>
    public static XlsFile Of(params (int Type, byte[] Content)[] records) => new XlsFile().Sheet("Tờ 1", records);

    public static (int Type, byte[] Content) Number(int row, int column, double number, int format = 0) =>
        (0x0203, [.. Words(row, column, format), .. BitConverter.GetBytes(number)]);

    public static (int Type, byte[] Content) Label(int row, int column, string text) => (0x0204, [.. Words(row, column, 0), .. Text(text)]);

    public static (int Type, byte[] Content) Shared(int row, int column, int index) => (0x00FD, [.. Words(row, column, 0, index, 0)]);

    public XlsFile Global(int type, byte[] content)
    {
        Add(_globals, type, content);
        return this;
    }

    public XlsFile Sheet(string name, params (int Type, byte[] Content)[] records) => Sheet(name, 0, 0, records);

    public XlsFile Sheet(string name, byte state, byte kind, params (int Type, byte[] Content)[] records)
    {
        List<byte> bytes = [];
        Add(bytes, 0x0809, [.. Words(0x0600, 0x0010), .. new byte[12]]);
        foreach (var (type, content) in records)
        {
            Add(bytes, type, content);
        }

        Add(bytes, 0x000A, []);
        _sheets.Add((name, state, kind, bytes));
        return this;
    }

    /// <summary>The stream of records alone.</summary>
    public byte[] Stream()
    {
        var sheets = _sheets.Select(sheet => (sheet.Records, Entry: new[] { (byte)sheet.Name.Length, (byte)1 }.Concat(Encoding.Unicode.GetBytes(sheet.Name)).ToArray(), sheet.State, sheet.Kind)).ToList();
        var start = _globals.Count + sheets.Sum(sheet => 4 + 6 + sheet.Entry.Length) + 4;
        List<byte> stream = [.. _globals];
        foreach (var sheet in sheets)
        {
            Add(stream, 0x0085, [.. BitConverter.GetBytes(start), sheet.State, sheet.Kind, .. sheet.Entry]);
            start += sheet.Records.Count;
        }

        Add(stream, 0x000A, []);
        return [.. stream, .. sheets.SelectMany(sheet => sheet.Records)];
    }

    /// <summary>The file.</summary>
    /// <param name="stream">The name of the stream.</param>
    /// <param name="more">Names of further storages.</param>
    public byte[] Bytes(string stream = "Workbook", params string[] more) => Compound(stream, Stream(), more);

    /// <summary>A file of the old Office kind with one stream.</summary>
    public static byte[] Compound(string name, byte[] content, params string[] storages)
    {
        var padded = new byte[Math.Max(4096, (content.Length + Sector - 1) / Sector * Sector)];
        content.CopyTo(padded, 0);
        var sectors = padded.Length / Sector;
        var tables = (sectors + 1 + (Sector / 4)) / ((Sector / 4) - 1);
        var table = new uint[tables * Sector / 4];
        Array.Fill(table, 0xFFFFFFFF);
        for (var i = 0; i < tables; i++)
        {
            table[i] = 0xFFFFFFFD;
        }

        table[tables] = End;
        for (var i = 0; i < sectors; i++)
        {
            table[tables + 1 + i] = i == sectors - 1 ? End : (uint)(tables + 2 + i);
        }

        var header = new byte[Sector];
        BinaryPrimitives.WriteUInt64BigEndian(header, 0xD0CF11E0A1B11AE1);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x1E), 9);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x20), 6);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x30), (uint)tables);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x38), 4096);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x3C), End);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x44), End);
        for (var i = 0; i < 109; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x4C + (4 * i)), i < tables ? (uint)i : 0xFFFFFFFF);
        }

        byte[] directory = [.. Entry("Root Entry", 5, End, 0), .. Entry(name, 2, (uint)(tables + 1), (uint)padded.Length), .. storages.SelectMany(one => Entry(one, 1, 0, 0))];
        Array.Resize(ref directory, Sector);
        return [.. header, .. table.SelectMany(BitConverter.GetBytes), .. directory, .. padded];
    }

    private static byte[] Entry(string name, byte type, uint start, uint size)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        entry[0x40] = (byte)((2 * name.Length) + 2);
        entry[0x42] = type;
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(0x74), start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(0x78), size);
        return entry;
    }

    private static void Add(List<byte> stream, int type, byte[] content) => stream.AddRange([.. Words(type, content.Length), .. content]);
}
