using System.Globalization;
using System.Text.Json;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Reports;

/// <summary>Snapshots as bytes: JSON in UTF-8, members in a fixed order, numbers normalised, so that equal snapshots have equal hashes.</summary>
internal static class SnapshotJson
{
    private const int Version = 1;

    public static Blob Write(Snapshot snapshot)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            WriteAll(json, snapshot);
        }

        return Blob.Of(buffer.WrittenMemory.ToArray());
    }

    public static Snapshot Read(Blob blob)
    {
        using var document = JsonDocument.Parse(blob.Content);
        var root = document.RootElement;
        if (root.GetProperty("version").GetInt32() is var version and not Version)
        {
            throw new InvalidDataException($"Snapshot {blob.Hash} has version {version}; this program reads {Version}.");
        }

        return new Snapshot
        {
            Report = ReadReport(root.GetProperty("report")),
            Period = ReadPeriod(root.GetProperty("period")),
            Units = [.. root.GetProperty("units").EnumerateArray().Select(ReadUnit)],
            Columns = [.. root.GetProperty("figures").EnumerateArray().Select(ReadColumn)],
            Narratives = [.. root.GetProperty("narratives").EnumerateArray()
                .Select(item => new SnapshotNarrative(Text(item, "section"), Number(item, "unit"), Text(item, "text")))],
            Sections = Texts(root, "sections"),
            Expected = Number(root, "expected"),
            Missing = [.. root.GetProperty("missing").EnumerateArray()
                .Select(item => new SnapshotGap(Number(item, "unit"), Text(item, "form"), Text(item, "label")))],
            Violations = [.. root.GetProperty("violations").EnumerateArray()
                .Select(item => new SnapshotViolation(
                    Text(item, "rule"), Enum.Parse<RuleSeverity>(Text(item, "severity")), Number(item, "unit"), Text(item, "text")))],
            Sources = [.. root.GetProperty("sources").EnumerateArray()
                .Select(item => new SnapshotSource(
                    Number(item, "unit"), Text(item, "form"), Text(item, "period"), Number(item, "revision"), Optional(item, "hash")))],
            Highlights = Texts(root, "highlights"),
        };
    }

    private static void WriteAll(Utf8JsonWriter json, Snapshot snapshot)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartObject("report");
        json.WriteString("code", snapshot.Report.Code);
        json.WriteString("title", snapshot.Report.Title);
        json.WriteString("symbol", snapshot.Report.Symbol);
        json.WriteEndObject();
        json.WriteStartObject("period");
        json.WriteString("key", snapshot.Period.Key);
        json.WriteString("from", Iso(snapshot.Period.From));
        json.WriteString("to", Iso(snapshot.Period.To));
        json.WriteEndObject();
        WriteObjects(json, "units", snapshot.Units, WriteUnit);
        WriteObjects(json, "figures", snapshot.Columns, WriteColumn);
        WriteObjects(json, "narratives", snapshot.Narratives, static (json, item) =>
        {
            json.WriteString("section", item.Section);
            json.WriteNumber("unit", item.Unit);
            json.WriteString("text", item.Text);
        });
        WriteTexts(json, "sections", snapshot.Sections);
        json.WriteNumber("expected", snapshot.Expected);
        WriteObjects(json, "missing", snapshot.Missing, static (json, item) =>
        {
            json.WriteNumber("unit", item.Unit);
            json.WriteString("form", item.Form);
            json.WriteString("label", item.FormLabel);
        });
        WriteObjects(json, "violations", snapshot.Violations, static (json, item) =>
        {
            json.WriteString("rule", item.Rule);
            json.WriteString("severity", item.Severity.ToString());
            json.WriteNumber("unit", item.Unit);
            json.WriteString("text", item.Text);
        });
        WriteObjects(json, "sources", snapshot.Sources, static (json, item) =>
        {
            json.WriteNumber("unit", item.Unit);
            json.WriteString("form", item.Form);
            json.WriteString("period", item.Period);
            json.WriteNumber("revision", item.Revision);
            json.WriteString("hash", item.SourceHash);
        });
        WriteTexts(json, "highlights", snapshot.Highlights);
        json.WriteEndObject();
    }

    private static void WriteUnit(Utf8JsonWriter json, SnapshotUnit unit)
    {
        json.WriteString("code", unit.Code);
        json.WriteString("name", unit.Name);
        json.WriteString("kind", unit.Kind);
        json.WriteString("level", unit.Level);
        json.WriteNumber("order", unit.Order);
        json.WriteNumber("parent", unit.Parent);
        json.WriteString("email", unit.Email);
    }

    private static SnapshotUnit ReadUnit(JsonElement item) => new(
        Text(item, "code"),
        Text(item, "name"),
        Text(item, "kind"),
        Text(item, "level"),
        Number(item, "order"),
        Number(item, "parent"),
        Optional(item, "email"));

    private static void WriteColumn(Utf8JsonWriter json, SnapshotColumn column)
    {
        json.WriteString("code", column.Code);
        json.WriteString("label", column.Label);
        json.WriteString("unit", column.UnitOfMeasure);
        json.WriteString("type", column.Type.ToString());
        json.WriteString("style", column.Format.Style.ToString());
        json.WriteNumber("decimals", column.Format.Decimals);
        json.WriteString("zero", column.Format.Zero);
        json.WriteStartArray("values");
        foreach (var value in column.Values)
        {
            WriteValue(json, value);
        }

        json.WriteEndArray();
        WriteNumbers(json, "answered", column.Answered);
        WriteNumbers(json, "expected", column.Expected);
        WriteNumbers(json, "missing", column.Missing);
    }

    private static SnapshotColumn ReadColumn(JsonElement item)
    {
        var type = Enum.Parse<Indicators.ValueType>(Text(item, "type"));
        return new SnapshotColumn(
            Text(item, "code"),
            Text(item, "label"),
            Text(item, "unit"),
            type,
            new ValueFormat(Enum.Parse<FormatStyle>(Text(item, "style")), Number(item, "decimals"), Optional(item, "zero")),
            [.. item.GetProperty("values").EnumerateArray().Select(value => ReadValue(value, type))],
            Numbers(item, "answered"),
            Numbers(item, "expected"),
            Numbers(item, "missing"));
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case decimal number:
                // Dividing by a one with all places strips trailing zeros, so that 1.50 and 1.5 are the same bytes.
                json.WriteNumberValue(number / 1.0000000000000000000000000000m);
                break;
            case DateOnly day:
                json.WriteStringValue(Iso(day));
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                throw new InvalidOperationException($"A figure cannot be a {value.GetType().Name}.");
        }
    }

    private static object? ReadValue(JsonElement value, Indicators.ValueType type) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => value.GetDecimal(),
        _ when type == Indicators.ValueType.Date =>
            DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value.GetString(),
    };

    private static (string Code, string Title, string? Symbol) ReadReport(JsonElement item) =>
        (Text(item, "code"), Text(item, "title"), Optional(item, "symbol"));

    private static (string Key, DateOnly From, DateOnly To) ReadPeriod(JsonElement item) => (
        Text(item, "key"),
        DateOnly.ParseExact(Text(item, "from"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly.ParseExact(Text(item, "to"), "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void WriteObjects<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<int> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteNumberValue(item);
        }

        json.WriteEndArray();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static string? Optional(JsonElement item, string name) => item.GetProperty(name).GetString();

    private static int Number(JsonElement item, string name) => item.GetProperty(name).GetInt32();

    private static List<string> Texts(JsonElement item, string name) =>
        [.. item.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    private static List<int> Numbers(JsonElement item, string name) =>
        [.. item.GetProperty(name).EnumerateArray().Select(number => number.GetInt32())];
}
