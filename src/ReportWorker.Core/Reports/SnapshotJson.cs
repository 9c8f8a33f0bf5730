using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReportWorker.Core.Storing;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Reports;

/// <summary>Snapshots as bytes: JSON in UTF-8, members in a fixed order, numbers normalised, so that equal snapshots have equal hashes.</summary>
internal static class SnapshotJson
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static Blob Write(Snapshot snapshot) => Blob.Of(JsonSerializer.SerializeToUtf8Bytes(snapshot, Form));

    /// <summary>Reads a snapshot of this version or an earlier one.</summary>
    /// <exception cref="InvalidDataException">The bytes are none.</exception>
    public static Snapshot Read(Blob blob)
    {
        try
        {
            var snapshot = JsonSerializer.Deserialize<Snapshot>(blob.Content.Span, Form);
            return snapshot is { Version: >= 1 and <= Snapshot.CurrentVersion }
                ? WithDays(snapshot)
                : throw new InvalidDataException($"Snapshot {blob.Hash} has version {snapshot?.Version}; this program reads up to {Snapshot.CurrentVersion}.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"Snapshot {blob.Hash} cannot be read.", error);
        }
    }

    // In JSON a day is a text; the column's type tells which it is.
    private static Snapshot WithDays(Snapshot snapshot)
    {
        var days = snapshot.Columns.Select(column => column.Type == ValueType.Date).ToList();
        return !days.Contains(true) ? snapshot : snapshot with
        {
            Columns = [.. snapshot.Columns.Zip(days, (column, isDay) => isDay ? column with { Values = Days(column.Values) } : column)],
            Earlier = [.. snapshot.Earlier.Select(earlier => earlier with
            {
                Columns = [.. earlier.Columns.Zip(days, (column, isDay) => isDay ? column with { Values = Days(column.Values) } : column)],
            })],
        };
    }

    private static List<object?> Days(IReadOnlyList<object?> values) =>
        [.. values.Select(value => value is string text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : value)];
}

/// <summary>Figures' values in JSON: numbers, texts, days as texts, null.</summary>
internal sealed class FigureValuesJson : JsonConverter<IReadOnlyList<object?>>
{
    public override IReadOnlyList<object?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var values = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(reader.TokenType switch
            {
                JsonTokenType.Number => reader.GetDecimal(),
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Null => null,
                _ => throw new JsonException("A figure is a number, a text or missing."),
            });
        }

        return values;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<object?> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var one in value)
        {
            WriteOne(writer, one);
        }

        writer.WriteEndArray();
    }

    private static void WriteOne(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case DateOnly day:
                writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            default:
                throw new InvalidOperationException($"A figure cannot be a {value.GetType().Name}.");
        }
    }
}
