using System.CommandLine;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;

namespace ReportWorker.Commands.Data;

/// <summary><c>data remind</c>: reminds units of forms that they have not answered, as the service does.</summary>
internal sealed class DataRemindCommand : AppCommand
{
    private readonly Option<string> _form;
    private readonly Option<string> _period;
    private readonly Option<string> _unit;
    private readonly Option<string> _branch;
    private readonly Option<bool> _dryRun;

    public DataRemindCommand(CommandContext context)
        : base(context, "remind", Messages.HelpDataRemind())
    {
        Add(_form = Symbols.Option(context, "--form", "FORM", Messages.HelpFormOption()));
        Add(_period = Symbols.Period(context, required: false));
        Add(_unit = Symbols.Option(context, "--unit", "CODE", Messages.HelpUnitOption()));
        Add(_branch = Symbols.Option(context, "--branch", "CODE", Messages.HelpBranchOption()));
        Add(_dryRun = Symbols.Switch(context, "--dry-run", Messages.HelpRemindDryRun()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var request = new ReminderRequest(args.GetValue(_form), Symbols.Period(args.GetValue(_period)), Symbols.Unit(args.GetValue(_unit)))
        {
            Branch = Symbols.Unit(args.GetValue(_branch)),
        };
        var dryRun = args.GetValue(_dryRun);
        var catalogue = session.Library.RequireCatalogue();
        if (request.Form is { } form && catalogue.FindForm(form) is null)
        {
            throw Symbols.Refuse(Messages.NoSuchForm(form, string.Join(", ", catalogue.Forms.Select(known => known.Code))));
        }

        if (session.Library.Reminders is not { Forms.Count: > 0 })
        {
            session.Tell(Messages.RemindersOff());
            session.List(Array.Empty<(RemindedUnit, OpenForm)>(), Columns(session));
            return ExitCode.NotReady;
        }

        var services = await session.OpenAsync(cancellationToken);
        var result = await services.GetRequiredService<Reminders>().RunAsync(request, dryRun, cancellationToken);
        if (result.Paused && !dryRun)
        {
            session.TellPause(await services.GetRequiredService<PauseMail>().ReadAsync(cancellationToken), services.GetRequiredService<OfficeClock>());
        }
        else
        {
            session.Tell(dryRun ? Messages.WouldRemind(result.Units.Count) : Messages.Reminded(result.Units.Count, result.Messages));
        }

        if (dryRun && result.Held.Count > 0)
        {
            session.Tell(Messages.NotReminded(string.Join("; ", result.Held.CountBy(held => held.Why).OrderBy(pair => pair.Key)
                .Select(pair => string.Create(session.Culture, $"{pair.Value} {Names.Of(pair.Key).ToString(session.Culture)}")))));
        }

        session.List(result.Units.SelectMany(unit => unit.Open.Where(open => open.IsDue).Select(open => (Unit: unit, Form: open))), Columns(session));
        return result.Messages == 0 ? ExitCode.Done : await SendNow.RunAsync(session, services, cancellationToken);
    }

    private static Column<(RemindedUnit Unit, OpenForm Form)>[] Columns(Session session) =>
    [
        new("unit", Messages.ColumnUnit(), row => row.Unit.Unit.Code.Value),
        new("name", Messages.ColumnName(), row => row.Unit.Unit.Name),
        new("form", Messages.ColumnForm(), row => row.Form.Form),
        new("period", Messages.ColumnPeriod(), row => row.Form.Period.Text),
        new("deadline", Messages.ColumnDeadline(), row => row.Form.Deadline),
        new("step", Messages.ColumnStep(), row => row.Form.Step),
        new("email", Messages.ColumnEmail(), row => (object?)row.Unit.Unit.Email ?? (session.IsJson ? null : Messages.NoAddress())),
        new("copy", Messages.ColumnCopy(), row => row.Form.CopyParent ? row.Unit.Parent?.Email : null),
    ];
}
