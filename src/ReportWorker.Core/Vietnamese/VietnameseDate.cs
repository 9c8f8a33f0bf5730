using System.Globalization;

namespace ReportWorker.Core.Vietnamese;

/// <summary>Days as Vietnamese documents write them: the day with two digits, the month with two only in January and February.</summary>
public static class VietnameseDate
{
    /// <summary>In running text: <c>03/8/2016</c>, <c>21/01/2019</c>.</summary>
    public static string Short(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day:00}/{Month(day)}/{day.Year:0000}");

    /// <summary>In running text, where the year is plain: <c>29/6</c>.</summary>
    public static string WithoutYear(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day:00}/{Month(day)}");

    /// <summary>On the date line of a document: <c>ngày 07 tháng 7 năm 2020</c>.</summary>
    public static string Document(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {Month(day)} năm {day.Year:0000}");

    private static string Month(DateOnly day) => day.Month.ToString(day.Month <= 2 ? "00" : "0", CultureInfo.InvariantCulture);
}
