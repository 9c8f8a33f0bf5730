using System.CommandLine;
using ReportWorker.Core.Intake.Forms;

namespace ReportWorker.Commands.Forms;

/// <summary><c>form send</c>: mails units the Excel forms that they fill in.</summary>
internal sealed class FormSendCommand : AppCommand
{
    private readonly FormOptions _forms;
    private readonly Option<bool> _again;
    private readonly Option<bool> _dryRun;

    public FormSendCommand(CommandContext context)
        : base(context, "send", Messages.HelpFormSend())
    {
        _forms = new FormOptions(context, this);
        Add(_again = Symbols.Switch(context, "--again", Messages.HelpFormAgain()));
        Add(_dryRun = Symbols.Switch(context, "--dry-run", Messages.HelpFormDryRun()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var (request, dryRun) = (_forms.Read(args), args.GetValue(_dryRun));
        var services = await session.OpenAsync(cancellationToken);
        var forms = await services.GetRequiredService<FormSending>().RunAsync(request, args.GetValue(_again), dryRun, cancellationToken);
        var (queued, before, silent) = (Count(forms, FormSendState.Queued), Count(forms, FormSendState.SentBefore), Count(forms, FormSendState.NoAddress));
        session.Tell(dryRun ? Messages.FormsWouldBeSent(queued, before, silent) : Messages.FormsSent(queued, before, silent));
        session.List(
            forms,
            new("unit", Messages.ColumnUnit(), row => row.Unit.Code.Value),
            new("name", Messages.ColumnName(), row => row.Unit.Name),
            new("email", Messages.ColumnEmail(), row => row.Unit.Email),
            new("file", Messages.ColumnFile(), row => row.File),
            new("state", Messages.ColumnState(), row => session.IsJson ? row.State : StateOf(row.State)));
        return dryRun || queued == 0 ? ExitCode.Done : await SendNow.RunAsync(session, services, cancellationToken);
    }

    private static int Count(IReadOnlyList<SentForm> forms, FormSendState state) => forms.Count(form => form.State == state);

    private static Expressions.Message StateOf(FormSendState state) => state switch
    {
        FormSendState.Queued => Messages.FormQueued(),
        FormSendState.SentBefore => Messages.FormSentBefore(),
        FormSendState.NoAddress => Messages.NoAddress(),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };
}
