using System.CommandLine;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Commands.Editions;

/// <summary><c>edition sign</c>: stores the signed scan of an official edition, and queues the messages that waited for it.</summary>
internal sealed class EditionSignCommand : EditionCommand
{
    private readonly Argument<string> _file;
    private readonly Option<bool> _send;

    public EditionSignCommand(CommandContext context)
        : base(context, "sign", Messages.HelpEditionSign())
    {
        Add(_file = Symbols.Argument(context, "FILE", Messages.HelpSignedFile()));
        _file.HelpName = "FILE.pdf";
        Add(_send = Symbols.Switch(context, "--send", Messages.HelpReleaseSend()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var scan = await Imports.ReadAsync(args.GetRequiredValue(_file), cancellationToken);
        SignEdition.Check(scan);
        var services = await session.OpenAsync(cancellationToken);
        var signed = await services.GetRequiredService<SignEdition>().RunAsync(
            await EditionAsync(args, services, cancellationToken), scan, cancellationToken);
        Show(session, signed);
        return args.GetValue(_send) ? await SendNow.RunAsync(session, services, cancellationToken) : ExitCode.Done;
    }

    /// <summary>What came of it.</summary>
    public static void Show(Session session, SignedEdition signed)
    {
        var key = signed.Edition.Key.ToString();
        session.Tell(signed.Waited ? Messages.SignedQueued(key, signed.Queued) : Messages.SignedOnly(key));
        foreach (var warning in signed.Warnings)
        {
            session.Tell(Messages.Item(warning));
        }
    }
}
