using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportWorker.Hosting.Service;

/// <summary>The health page's answers as they are written; letters stay as they are, as they do in all answers over HTTP.</summary>
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(LiveAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext
{
    /// <summary>The one to use.</summary>
    public static HealthJson Http { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>That the process answers.</summary>
/// <param name="Status"><c>live</c>.</param>
internal sealed record LiveAnswer(string Status);
