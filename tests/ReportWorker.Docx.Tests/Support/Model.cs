using System.Collections;

namespace ReportWorker.Docx.Tests.Support;

/// <summary>Turns anonymous objects into what a model is made of.</summary>
internal static class Model
{
    public static IReadOnlyDictionary<string, object?> Of(object? source) => source switch
    {
        null => new Dictionary<string, object?>(),
        IReadOnlyDictionary<string, object?> ready => ready,
        _ => source.GetType().GetProperties().ToDictionary(p => p.Name, p => Value(p.GetValue(source))),
    };

    private static object? Value(object? value) => value switch
    {
        null or string or bool or decimal or DateOnly => value,
        int number => (decimal)number,
        IReadOnlyDictionary<string, object?> ready => ready,
        IEnumerable list => list.Cast<object?>().Select(Value).ToList(),
        _ => Of(value),
    };
}
