using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportWorker.Hosting.Service;

/// <summary>The health page's answers as they are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(LiveAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;

/// <summary>That the process answers.</summary>
/// <param name="Status"><c>live</c>.</param>
internal sealed record LiveAnswer(string Status);
