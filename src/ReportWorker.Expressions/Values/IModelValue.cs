using System.Globalization;

namespace ReportWorker.Expressions;

/// <summary>A value of the model that is more than its scalar: it has members and may print itself in its own format.</summary>
public interface IModelValue
{
    /// <summary>What arithmetic, comparison and filters see; null means missing. Never itself an <see cref="IModelValue"/>.</summary>
    object? Scalar { get; }

    /// <summary>Gives the member <c>x.name</c>; false when there is no such member (a missing value of a known member is true and null).</summary>
    bool TryGetMember(string name, out object? value);

    /// <summary>What a tag without a filter prints; null leaves the printing of <see cref="Scalar"/> to the language.</summary>
    string? ToText(CultureInfo culture);
}
