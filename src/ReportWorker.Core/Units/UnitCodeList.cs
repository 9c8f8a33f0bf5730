using System.Collections;
using System.Runtime.CompilerServices;

namespace ReportWorker.Core.Units;

/// <summary>Codes of units in an order; two lists with the same codes in the same order are equal.</summary>
[CollectionBuilder(typeof(UnitCodeList), nameof(Of))]
public sealed class UnitCodeList : IReadOnlyList<UnitCode>, IEquatable<UnitCodeList>
{
    /// <summary>The longest text of a list that a database column holds.</summary>
    public const int MaxLength = 400;

    private readonly UnitCode[] _codes;

    private UnitCodeList(UnitCode[] codes) => _codes = codes;

    /// <summary>The list without a code.</summary>
    public static UnitCodeList Empty { get; } = new([]);

    /// <inheritdoc />
    public int Count => _codes.Length;

    /// <inheritdoc />
    public UnitCode this[int index] => _codes[index];

    /// <summary>A list of these codes.</summary>
    public static UnitCodeList Of(ReadOnlySpan<UnitCode> codes) => codes.IsEmpty ? Empty : new UnitCodeList(codes.ToArray());

    /// <summary>Reads codes that are separated by spaces; null and blank text are the empty list.</summary>
    /// <exception cref="FormatException">One of them is no unit code.</exception>
    public static UnitCodeList Parse(string? text) => Of([.. Split(text).Select(UnitCode.Parse)]);

    /// <summary>The words of a text that names codes.</summary>
    internal static string[] Split(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc />
    public bool Equals(UnitCodeList? other) => other is not null && _codes.AsSpan().SequenceEqual(other._codes);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as UnitCodeList);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var code in _codes)
        {
            hash.Add(code);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc />
    public IEnumerator<UnitCode> GetEnumerator() => ((IEnumerable<UnitCode>)_codes).GetEnumerator();

    /// <summary>The codes separated by spaces, as files and the database have them.</summary>
    public override string ToString() => string.Join(' ', _codes);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
