using System.Text;

namespace ReportWorker.Core.Vietnamese;

/// <summary>Roman numbers, for quarters, terms and congresses.</summary>
public static class RomanNumber
{
    /// <summary>The largest that can be written.</summary>
    public const int Most = 3999;

    private static readonly (int Value, string Sign)[] Signs =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
        (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The number in Roman signs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 1 and <see cref="Most"/>.</exception>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Most);
        var text = new StringBuilder();
        foreach (var (value, sign) in Signs)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
