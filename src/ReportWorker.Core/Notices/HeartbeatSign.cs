using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportWorker.Core.Notices;

/// <summary>What the heartbeat's file says: <c>{"at":"2026-07-20T14:30:00+07:00","status":"ready"}</c>.</summary>
/// <param name="At">When it was written.</param>
/// <param name="Status">How the service is, in a word.</param>
internal sealed record HeartbeatSign(DateTimeOffset At, string Status)
{
    public string ToJson() => JsonSerializer.Serialize(this, HeartbeatJson.Default.HeartbeatSign);
}

/// <summary>Its members as they are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HeartbeatSign))]
internal sealed partial class HeartbeatJson : JsonSerializerContext;
