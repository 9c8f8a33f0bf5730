using System.Buffers.Binary;
using System.Text;

namespace ReportWorker.Sheets.Xls;

/// <summary>
/// The streams and storages of a file of the old Office kind, a small file system in a file. Chains of sectors that lead out of the file or
/// round in circles are found.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int FirstTables = 109;
    private const int MostEntries = 10_000;
    private const uint LastRegular = 0xFFFFFFF9;

    private readonly ReadOnlyMemory<byte> _content;
    private readonly int _sector;
    private readonly List<uint> _table = [];
    private readonly List<Entry> _entries = [];

    /// <summary>Reads the directory of a file.</summary>
    /// <exception cref="SheetException">It is damaged.</exception>
    public CompoundFile(ReadOnlyMemory<byte> content)
    {
        _content = content;
        var header = content.Span;
        if (header.Length < HeaderLength || Word(header, 0x1E) is not (9 or 12))
        {
            throw SheetException.Damaged("");
        }

        _sector = 1 << Word(header, 0x1E);
        ReadTable(header);
        var directory = Chain(Long(header, 0x30), _table, ReadSector, _sector, EntryLength * MostEntries);
        for (var at = 0; at + EntryLength <= directory.Length; at += EntryLength)
        {
            var entry = directory.Span.Slice(at, EntryLength);
            var name = Encoding.Unicode.GetString(entry[..Math.Clamp(Word(entry, 0x40) - 2, 0, 64)]);
            _entries.Add(new Entry(name, entry[0x42], Long(entry, 0x74), Long(entry, 0x78)));
        }
    }

    private delegate ReadOnlySpan<byte> SectorReader(uint sector);

    /// <summary>The names of all streams and storages.</summary>
    public IEnumerable<string> Names => _entries.Where(entry => entry.Type is 1 or 2).Select(entry => entry.Name);

    /// <summary>The bytes of a stream; null when there is none of that name.</summary>
    public ReadOnlyMemory<byte>? Find(string name)
    {
        if (_entries.Find(entry => entry.Type == 2 && string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return null;
        }

        if (found.Size > _content.Length)
        {
            throw SheetException.Damaged(name);
        }

        var header = _content.Span;
        var bytes = found.Size >= Long(header, 0x38) ? Chain(found.Start, _table, ReadSector, _sector, found.Size) : ReadSmall(found);
        return bytes.Length >= found.Size ? bytes[..(int)found.Size] : throw SheetException.Damaged(name);
    }

    // Small streams lie in sectors of 64 bytes inside the stream of the root.
    private ReadOnlyMemory<byte> ReadSmall(Entry found)
    {
        var header = _content.Span;
        var root = _entries.Find(entry => entry.Type == 5) ?? throw SheetException.Damaged("");
        var size = 1 << Math.Clamp((int)Word(header, 0x20), 4, 12);
        var smalls = Chain(root.Start, _table, ReadSector, _sector, Math.Min(root.Size, _content.Length));
        var tables = Chain(Long(header, 0x3C), _table, ReadSector, _sector, _content.Length);
        List<uint> table = [];
        for (var at = 0; at + 4 <= tables.Length; at += 4)
        {
            table.Add(Long(tables.Span, at));
        }

        return Chain(
            found.Start,
            table,
            sector => (sector + 1L) * size <= smalls.Length ? smalls.Span.Slice((int)sector * size, size) : throw SheetException.Damaged(""),
            size,
            found.Size);
    }

    // Which sectors hold the table stands in the header, and for large files in further sectors that are chained by their last words.
    private void ReadTable(ReadOnlySpan<byte> header)
    {
        var words = _sector / 4;
        for (var i = 0; i < FirstTables; i++)
        {
            AddTable(Long(header, 0x4C + (4 * i)));
        }

        var next = Long(header, 0x44);
        for (var left = _content.Length / _sector; next <= LastRegular; left--)
        {
            if (left <= 0)
            {
                throw SheetException.Damaged("");
            }

            var more = ReadSector(next);
            for (var i = 0; i < words - 1; i++)
            {
                AddTable(Long(more, 4 * i));
            }

            next = Long(more, 4 * (words - 1));
        }
    }

    private void AddTable(uint sector)
    {
        if (sector > LastRegular)
        {
            return;
        }

        if (_table.Count > (_content.Length / _sector) + (_sector / 4))
        {
            throw SheetException.Damaged("");
        }

        var words = ReadSector(sector);
        for (var at = 0; at < words.Length; at += 4)
        {
            _table.Add(Long(words, at));
        }
    }

    private ReadOnlySpan<byte> ReadSector(uint sector)
    {
        var from = (sector + 1L) * _sector;
        return from + _sector <= _content.Length ? _content.Span.Slice((int)from, _sector) : LastSector(from);
    }

    // Some programs do not fill the last sector.
    private ReadOnlySpan<byte> LastSector(long from)
    {
        if (from >= _content.Length)
        {
            throw SheetException.Damaged("");
        }

        var filled = new byte[_sector];
        _content.Span[(int)from..].CopyTo(filled);
        return filled;
    }

    // A chain has at most as many sectors as there are, and those that are not asked for are left.
    private static ReadOnlyMemory<byte> Chain(uint start, List<uint> table, SectorReader read, int size, long most)
    {
        var bytes = new byte[Math.Min((most + size - 1) / size, table.Count) * size];
        var at = 0;
        for (var sector = start; sector <= LastRegular && at < bytes.Length; at += size)
        {
            read(sector).CopyTo(bytes.AsSpan(at));
            sector = sector < table.Count ? table[(int)sector] : throw SheetException.Damaged("");
        }

        return bytes.AsMemory(0, at);
    }

    private static ushort Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private sealed record Entry(string Name, byte Type, uint Start, uint Size);
}
