using ReportWorker.Core.Mailing;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Reminding;

/// <summary>Writes the messages of reminders: one to each unit with all that it owes, one to each unit above with all its units.</summary>
internal sealed class ReminderWriter(Outbox outbox, ReminderPlan plan, DateOnly today, OfficeLanguage language)
{
    private readonly List<Blob> _bodies = [];
    private readonly Dictionary<UnitCode, NewDelivery> _copies = [];

    /// <summary>The bodies of the messages that were written.</summary>
    public IReadOnlyList<Blob> Bodies => _bodies;

    /// <summary>The reminders of the units that are due, with their messages. The units are all that owe something, for the units above.</summary>
    /// <exception cref="RequestRefusedException">A text cannot be filled.</exception>
    public IReadOnlyList<NewReminder> Write(IReadOnlyList<RemindedUnit> units)
    {
        foreach (var below in units.Where(unit => unit.CopiesParent).GroupBy(unit => unit.Parent!.Code).Where(group => group.Any(unit => unit.IsDue))) // it is copied
        {
            var parent = below.First().Parent!;
            _copies.Add(parent.Code, Message(parent, plan.Parent, ReminderModel.Of(parent, [.. below], today)));
        }

        return [.. units.Where(unit => unit.IsDue).SelectMany(Write)];
    }

    private IEnumerable<NewReminder> Write(RemindedUnit reminded)
    {
        var mail = reminded.Unit.Email is null ? null : Message(reminded.Unit, plan.Unit, ReminderModel.Of(reminded, today));
        var copy = reminded.Parent is { } parent ? _copies.GetValueOrDefault(parent.Code) : null;
        return reminded.Open.Where(form => form.IsDue).Select(form => new NewReminder(
            new ReminderKey(reminded.Unit.Code, form.Form, form.Period, form.Step), mail, form.CopyParent ? copy : null));
    }

    private NewDelivery Message(Unit to, NoticeText text, IReadOnlyDictionary<string, object?> model)
    {
        var (subject, content) = text.Render(model, language);
        var (delivery, body) = outbox.Write(MessagePurpose.Reminder, to.Email!, to.Name, subject, content); // only those with an address
        _bodies.Add(body);
        return delivery;
    }
}
