using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace ReportWorker.Expressions;

/// <summary>The filters that expressions may use, by name. Immutable.</summary>
public sealed class FilterRegistry
{
    private readonly FrozenDictionary<string, RegisteredFilter> _filters;

    private FilterRegistry(FrozenDictionary<string, RegisteredFilter> filters) => _filters = filters;

    /// <summary>No filter at all.</summary>
    public static FilterRegistry Empty { get; } = new(FrozenDictionary<string, RegisteredFilter>.Empty);

    /// <summary>The filters of the language itself.</summary>
    public static FilterRegistry Standard { get; } = StandardFilters.Register(Empty);

    /// <summary>The names, sorted.</summary>
    public IReadOnlyList<string> Names => [.. _filters.Keys.Order(StringComparer.Ordinal)];

    /// <summary>These filters and one more; an existing one of that name is replaced.</summary>
    /// <param name="name">How templates call it.</param>
    /// <param name="filter">What it does.</param>
    /// <param name="minimumArguments">How many arguments must stand after the colon.</param>
    /// <param name="maximumArguments">How many may.</param>
    /// <exception cref="ArgumentException">The name cannot be written in a template.</exception>
    public FilterRegistry With(string name, Filter filter, int minimumArguments = 0, int maximumArguments = int.MaxValue) =>
        With(name, new RegisteredFilter(filter, minimumArguments, maximumArguments));

    /// <summary>These filters and one more whose use is checked without data; an existing one of that name is replaced.</summary>
    /// <param name="name">How templates call it.</param>
    /// <param name="filter">What it does. Its arguments fit <paramref name="signature"/>, except that one of a kind may be of another.</param>
    /// <param name="signature">What it takes and gives.</param>
    /// <exception cref="ArgumentException">The name cannot be written in a template.</exception>
    public FilterRegistry With(string name, Filter filter, FilterSignature signature) => With(name, new RegisteredFilter(filter, signature));

    internal FilterRegistry With(string name, RegisteredFilter filter)
    {
        if (!Characters.IsName(name))
        {
            throw new ArgumentException($"'{name}' cannot be written as a filter in a template", nameof(name));
        }

        var filters = new Dictionary<string, RegisteredFilter>(_filters, StringComparer.Ordinal)
        {
            [name] = filter,
        };
        return new FilterRegistry(filters.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The filter of that name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Filter? filter)
    {
        filter = Find(name)?.Apply;
        return filter is not null;
    }

    internal RegisteredFilter? Find(string name) => _filters.GetValueOrDefault(name);
}

/// <summary>What a filter gives where it stands, as far as that is known without data; adds what is wrong.</summary>
internal delegate ModelSchema FilterShape(FilterCall call);

internal sealed record RegisteredFilter(
    Filter Apply, int MinimumArguments, int MaximumArguments, FilterSignature? Signature = null, FilterShape? Shape = null)
{
    public RegisteredFilter(Filter apply, FilterSignature signature, FilterShape? shape = null)
        : this(apply, signature.LeastArguments, signature.MostArguments, signature, shape)
    {
    }

    /// <summary>Checks a call of it; gives what it gives.</summary>
    public ModelSchema Check(FilterCall call)
    {
        Signature?.Check(call);
        return Shape?.Invoke(call) ?? ModelSchema.Of(Signature?.Result ?? ModelKind.Any);
    }
}
