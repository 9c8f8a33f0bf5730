using System.Collections;
using System.Globalization;
using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Auditing;

/// <summary>Acts in people's words.</summary>
public static class ActNames
{
    private static readonly ResourceManager Source = new("ReportWorker.Core.Resources.Acts", typeof(ActNames).Assembly);

    /// <summary>All acts that have a name, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Source.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)! // it is built in
            .Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal)];

    /// <summary>What an act is called; null for one that nobody has named, such as one of a later version.</summary>
    public static Message? Of(string act) => All.Contains(act) ? new Message(Source, act) : null;
}
