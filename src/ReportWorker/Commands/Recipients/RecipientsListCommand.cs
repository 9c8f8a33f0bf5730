using System.CommandLine;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;

namespace ReportWorker.Commands.Recipients;

/// <summary><c>recipients list</c>: groups, people and folders with their days.</summary>
internal sealed class RecipientsListCommand : AppCommand
{
    private readonly Option<bool> _all;

    public RecipientsListCommand(CommandContext context)
        : base(context, "list", Messages.HelpRecipientsList()) =>
        Add(_all = Symbols.Switch(context, "--all", Messages.HelpRecipientsAll()));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var services = await session.OpenAsync(cancellationToken);
        var recipients = await services.GetRequiredService<IRecipientStore>().ReadAllAsync(cancellationToken);
        var today = services.GetRequiredService<OfficeClock>().Today;
        var shown = args.GetValue(_all) ? recipients : [.. recipients.Where(recipient => recipient.IsValidOn(today))];
        if (recipients.Count == 0)
        {
            session.Tell(Messages.NoRecipients());
        }
        else if (shown.Count < recipients.Count)
        {
            session.Tell(Messages.RecipientsHidden(recipients.Count - shown.Count));
        }

        session.List(
            shown,
            new("group", Messages.ColumnGroup(), recipient => recipient.Group),
            new("name", Messages.ColumnName(), recipient => recipient.Name),
            new("email", Messages.ColumnEmail(), recipient => session.IsJson && recipient.IsFolder ? null : recipient.Email),
            new("folder", null, recipient => recipient.IsFolder ? recipient.Email : null),
            new("format", Messages.ColumnFormat(), recipient => recipient.Format.Word()),
            new("receives", Messages.ColumnReceives(), recipient => recipient.Receives.Word()),
            new("validFrom", Messages.ColumnFrom(), recipient => recipient.ValidFrom),
            new("validTo", Messages.ColumnTo(), recipient => recipient.ValidTo));
        return ExitCode.Done;
    }
}
