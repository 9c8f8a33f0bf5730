using System.Globalization;
using System.Resources;

namespace ReportWorker.Expressions;

/// <summary>A text for people that is not yet in a language: a resource and its arguments. Rendered at the edge.</summary>
/// <param name="resources">Where the text stands in each language.</param>
/// <param name="id">The name of the text in <paramref name="resources"/>.</param>
/// <param name="args">The arguments of the text; an argument that is a message is rendered in the same language.</param>
public sealed class Message(ResourceManager resources, string id, params object?[] args) : IEquatable<Message>
{
    /// <summary>The name of the text.</summary>
    public string Id => id;

    /// <summary>The arguments of the text.</summary>
    public IReadOnlyList<object?> Args => args;

    /// <summary>Where the text stands in each language, so that a test can check the id.</summary>
    public ResourceManager ResourceSource => resources;

    /// <summary>The text in the language of <paramref name="culture"/>; numbers and dates in it follow that culture.</summary>
    /// <exception cref="MissingManifestResourceException">The room has no resources, or none of this name.</exception>
    public string ToString(CultureInfo culture)
    {
        var format = resources.GetString(id, culture)
            ?? throw new MissingManifestResourceException($"{resources.BaseName} has no text '{id}'");
        return args.Length == 0 ? format : string.Format(culture, format, Array.ConvertAll(args, arg => Render(arg, culture)));
    }

    /// <summary>The text in the neutral language, for logs and debuggers.</summary>
    public override string ToString() => ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Equals(Message? other) =>
        other is not null && string.Equals(id, other.Id, StringComparison.Ordinal) && args.AsSpan().SequenceEqual(other.Args.ToArray());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Message);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(id, args.Length);

    private static object? Render(object? arg, CultureInfo culture) => arg is Message message ? message.ToString(culture) : arg;
}
