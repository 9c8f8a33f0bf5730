using System.Globalization;
using System.Text;
using System.Text.Json;
using ReportWorker.Core.Problems;

namespace ReportWorker.Hosting.Configuration;

/// <summary>The configuration file as flat keys (<c>Mail:Smtp:Host</c>), each with the line it stands in.</summary>
internal sealed class SettingsFile
{
    private static readonly JsonReaderOptions Syntax = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

    private SettingsFile(string path) => FilePath = path;

    /// <summary>The file's full path.</summary>
    public string FilePath { get; }

    /// <summary>Every value under its key.</summary>
    public IReadOnlyDictionary<string, string?> Values => _values;

    /// <summary>Reads the file.</summary>
    /// <exception cref="RequestRefusedException">It is not JSON, or names a key twice; the place says where.</exception>
    public static SettingsFile Read(string path)
    {
        var file = new SettingsFile(path);
        var bytes = Bytes(path);
        try
        {
            file.Parse(bytes);
        }
        catch (JsonException broken)
        {
            var row = (int)(broken.LineNumber ?? 0) + 1;
            throw Refuse(path, row, Messages.MalformedSettings(broken.BytePositionInLine + 1 ?? 1));
        }

        return file;
    }

    /// <summary>Where the key, or what is nearest above it, stands.</summary>
    public Place PlaceOf(string key)
    {
        for (var part = key; part.Length > 0; part = part.LastIndexOf(':') is > 0 and var colon ? part[..colon] : "")
        {
            if (_lines.TryGetValue(part, out var line))
            {
                return new Place(FilePath, line);
            }
        }

        return new Place(FilePath);
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RequestRefusedException(
                RefusalKind.WrongUsage, new Problem(Messages.UnreadableSettings(unreadable.Message), new Place(path)), unreadable);
        }
    }

    private void Parse(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, Syntax);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Refuse(FilePath, 1, Messages.MalformedSettings(1));
        }

        Value(ref reader, "", new LineCounter(bytes));
        reader.Read();
    }

    private void Value(ref Utf8JsonReader reader, string key, LineCounter lines)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = Join(key, reader.GetString() ?? "");
                Mark(name, lines.LineAt(reader.TokenStartIndex));
                reader.Read();
                Value(ref reader, name, lines);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                var name = Join(key, index.ToString(CultureInfo.InvariantCulture));
                Mark(name, lines.LineAt(reader.TokenStartIndex));
                Value(ref reader, name, lines);
            }
        }
        else
        {
            _values[key] = reader.TokenType == JsonTokenType.Null ? null : Text(ref reader);
        }
    }

    private void Mark(string key, int line)
    {
        if (!_lines.TryAdd(key, line))
        {
            throw Refuse(FilePath, line, Messages.SettingTwice(key, _lines[key]));
        }
    }

    private static string Text(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : $"{prefix}:{name}";

    private static RequestRefusedException Refuse(string path, int row, Expressions.Message message) =>
        new(RefusalKind.WrongUsage, new Problem(message, new Place(path, row)));

    /// <summary>Counts lines up to a position that only grows.</summary>
    private sealed class LineCounter(byte[] bytes)
    {
        private int _position;
        private int _line = 1;

        public int LineAt(long position)
        {
            for (; _position < position; _position++)
            {
                _line += bytes[_position] == (byte)'\n' ? 1 : 0;
            }

            return _line;
        }
    }
}
