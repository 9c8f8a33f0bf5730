using System.Globalization;

namespace ReportWorker.Expressions;

/// <summary>How the language takes values; for filters and for those who print.</summary>
public static class Values
{
    /// <summary>The value, or the scalar of an <see cref="IModelValue"/>.</summary>
    public static object? Scalar(object? value) => value is IModelValue model ? model.Scalar : value;

    /// <summary>The value as a number; null when it is missing.</summary>
    /// <exception cref="FilterException">It is no number.</exception>
    public static decimal? ToDecimal(object? value) => Scalar(value) switch
    {
        decimal number => number,
        null => null,
        var other => throw new FilterException(Messages.NotANumber(KindOf(other))),
    };

    /// <summary>The value as a day; null when it is missing.</summary>
    /// <exception cref="FilterException">It is no day.</exception>
    public static DateOnly? ToDate(object? value) => Scalar(value) switch
    {
        DateOnly day => day,
        null => null,
        var other => throw new FilterException(Messages.NotADate(KindOf(other))),
    };

    /// <summary>The value as a list; null when it is missing.</summary>
    /// <exception cref="FilterException">It is no list.</exception>
    public static IReadOnlyList<object?>? ToList(object? value) => Scalar(value) switch
    {
        IReadOnlyList<object?> list => list,
        null => null,
        var other => throw new FilterException(Messages.NotAList(KindOf(other))),
    };

    /// <summary>
    /// The value as a tag prints it: the value's own text if it has one; a number with the culture's grouping and up to six decimals;
    /// a day as dd/MM/yyyy; a missing value as empty text.
    /// </summary>
    /// <exception cref="FilterException">It has no text: yes/no, a list, an object.</exception>
    public static string ToText(object? value, CultureInfo culture) => TextOrNull(value, culture) ?? "";

    /// <summary>The value as a condition takes it: missing, false, 0, empty text and empty list are false.</summary>
    public static bool IsTrue(object? value) => Scalar(value) switch
    {
        null => false,
        bool truth => truth,
        decimal number => number != 0,
        string text => text.Length > 0,
        IReadOnlyList<object?> list => list.Count > 0,
        _ => true,
    };

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

    /// <summary>The text, or null when the value is missing.</summary>
    internal static string? TextOrNull(object? value, CultureInfo culture) => value switch
    {
        null => null,
        string text => text,
        decimal number => TextOfNumber(number, culture),
        DateOnly day => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
        IModelValue model => model.ToText(culture) ?? TextOrNull(model.Scalar, culture),
        bool => throw new FilterException(Messages.YesNoHasNoText()),
        IReadOnlyList<object?> => throw new FilterException(Messages.ListHasNoText()),
        IReadOnlyDictionary<string, object?> => throw new FilterException(Messages.ObjectHasNoText()),
        _ => throw new FilterException(Messages.UnsupportedValue(value.GetType().Name)),
    };

    // Six places are what a figure keeps; more would show how a division ended, not what was counted.
    private static string TextOfNumber(decimal number, CultureInfo culture)
    {
        var rounded = Math.Round(number, 6, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0m : rounded).ToString("#,##0.######", culture);
    }

    /// <summary>What a value is, in words.</summary>
    internal static Message KindOf(object? value) => Scalar(value) switch
    {
        decimal => Messages.KindNumber(),
        string => Messages.KindText(),
        DateOnly => Messages.KindDate(),
        bool => Messages.KindBoolean(),
        IReadOnlyList<object?> => Messages.KindList(),
        IReadOnlyDictionary<string, object?> => Messages.KindObject(),
        null => value is null ? Messages.KindMissing() : Messages.KindObject(),
        var other => throw new FilterException(Messages.UnsupportedValue(other.GetType().Name)),
    };
}
