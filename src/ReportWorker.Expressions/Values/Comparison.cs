using System.Globalization;

namespace ReportWorker.Expressions;

/// <summary>When two values are equal and which is greater. Numbers compare by value, texts by their characters, days by the calendar.</summary>
internal static class Comparison
{
    /// <summary>Values of different kinds are not equal; a day equals its text <c>yyyy-MM-dd</c>.</summary>
    public static bool AreEqual(object? a, object? b) => (Values.Scalar(a), Values.Scalar(b)) switch
    {
        (null, null) => true,
        (decimal x, decimal y) => x == y,
        (string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
        (bool x, bool y) => x == y,
        (DateOnly x, DateOnly y) => x == y,
        (DateOnly x, string y) => Day(y) == x,
        (string x, DateOnly y) => Day(x) == y,
        ({ } x, { } y) => ReferenceEquals(x, y),
        _ => false,
    };

    /// <summary>Less than, equal to or greater than 0; null when the two cannot be ordered.</summary>
    public static int? Order(object a, object b) => (a, b) switch
    {
        (decimal x, decimal y) => x.CompareTo(y),
        (string x, string y) => string.CompareOrdinal(x, y),
        (DateOnly x, DateOnly y) => x.CompareTo(y),
        (DateOnly x, string y) when Day(y) is { } day => x.CompareTo(day),
        (string x, DateOnly y) when Day(x) is { } day => day.CompareTo(y),
        _ => null,
    };

    public static bool MayCompare(ModelKind a, ModelKind b) => (a, b) switch
    {
        (ModelKind.Any, _) => b is not (ModelKind.Boolean or ModelKind.List or ModelKind.Object),
        (_, ModelKind.Any) => MayCompare(b, a),
        (ModelKind.Date, ModelKind.Text) or (ModelKind.Text, ModelKind.Date) => true,
        _ => a == b && a is ModelKind.Number or ModelKind.Text or ModelKind.Date,
    };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>Truth values that are boxed once.</summary>
internal static class Boxed
{
    public static readonly object True = true;
    public static readonly object False = false;

    public static object Of(bool value) => value ? True : False;
}
