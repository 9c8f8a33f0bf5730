using System.Globalization;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;
using ReportWorker.Office.Session;

namespace ReportWorker.Office;

/// <summary>Says things in the visitor's language; days and times as documents print them, on the office's clocks.</summary>
internal sealed class OfficeText(Visitor visitor, OfficeClock clock)
{
    /// <summary>The text.</summary>
    public string this[Message message] => message.ToString(visitor.Culture);

    /// <summary>A day.</summary>
    public string Day(DateOnly day) => VietnameseDate.Short(day);

    /// <summary>An instant, to the minute.</summary>
    public string Time(DateTimeOffset instant) => Time(instant, clock.Zone);

    /// <summary>An instant on the clocks of another zone, which is told where it differs.</summary>
    public string Time(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var text = local.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
        return local.Offset == clock.Local(instant).Offset ? text : string.Create(CultureInfo.InvariantCulture, $"{text} ({local:zzz})");
    }

    /// <summary>A count.</summary>
    public string Count(long count) => count.ToString("N0", visitor.Culture);

    /// <summary>A period, at the start of a line.</summary>
    public string Period(PeriodKey period) => visitor.Culture.TwoLetterISOLanguageName == "vi" ? PeriodNames.AtStart(period) : period.Text;

    /// <summary>A value as somebody gave it.</summary>
    public string Value(object? value) => value switch
    {
        decimal number => number.ToString("#,##0.######", visitor.Culture),
        string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Day(day), // as answers store one
        _ => value as string ?? "",
    };
}
