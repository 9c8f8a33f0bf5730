using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportWorker.Storage.Stores;

/// <summary>A list of texts in one column: a JSON array of strings.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class TextsJson : JsonSerializerContext
{
    public static string Write(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts, Default.IReadOnlyListString);

    public static IReadOnlyList<string> Read(string column) => JsonSerializer.Deserialize(column, Default.IReadOnlyListString) ?? [];
}
