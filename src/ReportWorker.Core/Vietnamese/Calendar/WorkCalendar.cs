using System.Collections.Concurrent;

namespace ReportWorker.Core.Vietnamese.Calendar;

/// <summary>Where a time goes that falls on a day on which offices are closed.</summary>
public enum DayShift
{
    /// <summary>It stays.</summary>
    None,

    /// <summary>To the next working day.</summary>
    Next,

    /// <summary>To the working day before.</summary>
    Previous,
}

/// <summary>A day that a decision opens or closes.</summary>
/// <param name="IsWorking">True when offices work on it.</param>
/// <param name="Note">What people call the reason; null when nobody said.</param>
public sealed record DayException(bool IsWorking, string? Note);

/// <summary>A day on which offices are closed.</summary>
/// <param name="Day">The day.</param>
/// <param name="Why">Why.</param>
/// <param name="Note">What a decision calls it; null otherwise.</param>
public sealed record ClosedDay(DateOnly Day, Holiday Why, string? Note);

/// <summary>Where a day went.</summary>
/// <param name="Day">The day that it came to.</param>
/// <param name="Passed">The closed days it was moved over, from where it was meant; empty when it stayed.</param>
public sealed record ShiftedDay(DateOnly Day, IReadOnlyList<ClosedDay> Passed);

/// <summary>Which days offices work: Monday to Friday without public holidays, but for what decisions say otherwise.</summary>
/// <param name="exceptions">What decisions say otherwise.</param>
public sealed class WorkCalendar(IReadOnlyDictionary<DateOnly, DayException> exceptions)
{
    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, Holiday>> _years = new();

    /// <summary>By the rules alone.</summary>
    public static WorkCalendar Usual { get; } = new(new Dictionary<DateOnly, DayException>());

    /// <summary>Why offices are closed on a day; null when they work.</summary>
    public ClosedDay? WhyClosed(DateOnly day)
    {
        if (exceptions.TryGetValue(day, out var exception))
        {
            return exception.IsWorking ? null : new ClosedDay(day, Holiday.Decision, exception.Note);
        }

        return _years.GetOrAdd(day.Year, PublicHolidays.Of).TryGetValue(day, out var holiday) ? new ClosedDay(day, holiday, null)
            : PublicHolidays.IsWeekend(day) ? new ClosedDay(day, Holiday.Weekend, null)
            : null;
    }

    /// <summary>The day itself where offices work, else the next or previous one on which they do.</summary>
    /// <param name="day">The day meant.</param>
    /// <param name="shift">Which way.</param>
    /// <param name="earliest">No day before this is taken: a time that would go there goes the other way.</param>
    public ShiftedDay Shift(DateOnly day, DayShift shift, DateOnly earliest)
    {
        if (shift == DayShift.None)
        {
            return new ShiftedDay(day, []);
        }

        var back = Walk(day, -1);
        return shift == DayShift.Previous && back.Day >= earliest ? back : Walk(day, 1);
    }

    /// <summary>The day so many working days after a day, or before it where the number is negative; the day itself for zero.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int number)
    {
        for (var left = Math.Abs(number); left > 0; left--)
        {
            day = Walk(day.AddDays(Math.Sign(number)), Math.Sign(number)).Day;
        }

        return day;
    }

    private ShiftedDay Walk(DateOnly day, int step)
    {
        var passed = new List<ClosedDay>();
        while (WhyClosed(day) is { } closed)
        {
            passed.Add(closed);
            day = day.AddDays(step);
        }

        return new ShiftedDay(day, passed);
    }
}
