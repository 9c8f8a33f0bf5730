using System.CommandLine;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Commands.Recipients;

/// <summary><c>recipients list</c>: groups and people with their days.</summary>
internal sealed class RecipientsListCommand(CommandContext context) : AppCommand(context, "list", Messages.HelpRecipientsList())
{
    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var services = await session.OpenAsync(cancellationToken);
        var recipients = await services.GetRequiredService<IRecipientStore>().ReadAllAsync(cancellationToken);
        if (recipients.Count == 0)
        {
            session.Tell(Messages.NoRecipients());
        }

        session.List(
            recipients,
            new("group", Messages.ColumnGroup(), recipient => recipient.Group),
            new("name", Messages.ColumnName(), recipient => recipient.Name),
            new("email", Messages.ColumnEmail(), recipient => recipient.Email),
            new("format", Messages.ColumnFormat(), recipient => recipient.Format.ToString().ToLowerInvariant()),
            new("validFrom", Messages.ColumnFrom(), recipient => recipient.ValidFrom),
            new("validTo", Messages.ColumnTo(), recipient => recipient.ValidTo));
        return ExitCode.Done;
    }
}
