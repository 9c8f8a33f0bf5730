using System.Globalization;

namespace ReportWorker.Expressions;

/// <summary>How the language takes values; for filters and for those who print.</summary>
public static class Values
{
    /// <summary>The value, or the scalar of an <see cref="IModelValue"/>.</summary>
    public static object? Scalar(object? value) => value is IModelValue model ? model.Scalar : value;

    /// <summary>The value as a number; null when it is missing.</summary>
    /// <exception cref="FilterException">It is no number.</exception>
    public static decimal? ToDecimal(object? value) => throw new NotSupportedException();

    /// <summary>The value as a list; null when it is missing.</summary>
    /// <exception cref="FilterException">It is no list.</exception>
    public static IReadOnlyList<object?>? ToList(object? value) => throw new NotSupportedException();

    /// <summary>
    /// The value as a tag prints it: the value's own text if it has one; a number with the culture's grouping and all its decimals;
    /// a day as dd/MM/yyyy; a missing value as empty text.
    /// </summary>
    /// <exception cref="FilterException">It has no text: yes/no, a list, an object.</exception>
    public static string ToText(object? value, CultureInfo culture) => throw new NotSupportedException();

    /// <summary>The value as a condition takes it: missing, false, 0, empty text and empty list are false.</summary>
    public static bool IsTrue(object? value) => throw new NotSupportedException();

    /// <summary>A member: a field of a dictionary or of an <see cref="IModelValue"/>; false when there is none of that name.</summary>
    public static bool TryGetMember(object? value, string name, out object? member)
    {
        member = null;
        return value switch
        {
            IModelValue model => model.TryGetMember(name, out member),
            IReadOnlyDictionary<string, object?> fields => fields.TryGetValue(name, out member),
            _ => false,
        };
    }
}
