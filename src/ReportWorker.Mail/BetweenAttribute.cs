using System.Globalization;

namespace ReportWorker.Mail;

/// <summary>The least and the most of a setting, a whole number or a span. .NET's own Range reads spans by way of type converters, at each start.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BetweenAttribute : Attribute
{
    public BetweenAttribute(int least, int most) => (Least, Most) = (least, most);

    public BetweenAttribute(string least, string most) =>
        (Least, Most) = (TimeSpan.Parse(least, CultureInfo.InvariantCulture), TimeSpan.Parse(most, CultureInfo.InvariantCulture));

    public IComparable Least { get; }

    public IComparable Most { get; }

    public bool Allows(object? value) => Least.CompareTo(value) <= 0 && Most.CompareTo(value) >= 0;
}
