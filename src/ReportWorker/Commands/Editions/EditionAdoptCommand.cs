using System.CommandLine;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Commands.Editions;

/// <summary><c>edition adopt</c>: takes a draft that was edited in Word back as the next draft.</summary>
internal sealed class EditionAdoptCommand : AppCommand
{
    private readonly Argument<string> _file;
    private readonly Option<string> _of;
    private readonly Option<string> _reason;
    private readonly Option<string> _out;
    private readonly Option<bool> _send;

    public EditionAdoptCommand(CommandContext context)
        : base(context, "adopt", Messages.HelpEditionAdopt())
    {
        Add(_file = Symbols.Argument(context, "FILE", Messages.HelpAdoptFile()));
        _file.HelpName = "FILE.docx";
        Add(_of = Symbols.Option(context, "--of", "EDITION", Messages.HelpAdoptOf(), required: true));
        Add(_reason = Symbols.Option(context, "--reason", "TEXT", Messages.HelpAdoptReason()));
        Add(_out = Symbols.Option(context, "--out", "DIR", Messages.HelpOut()));
        Add(_send = Symbols.Switch(context, "--send", Messages.HelpSend()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var file = await Imports.ReadAsync(args.GetRequiredValue(_file), cancellationToken);
        var copies = DocumentFolder.Open(args.GetValue(_out));
        var services = await session.OpenAsync(cancellationToken);
        var draft = await services.GetRequiredService<Core.Ledger.Editions>().ResolveAsync(args.GetRequiredValue(_of), cancellationToken);
        var adopted = await services.GetRequiredService<AdoptDraft>().RunAsync(
            file.Content, draft, args.GetValue(_reason), args.GetValue(_send), cancellationToken);
        session.Tell(Messages.AdoptedWith(adopted.Made.Edition.Key.ToString(), draft.Key.ToString(), adopted.Changes.Count));
        foreach (var line in adopted.Changes.Select(change => change.ToMessage()).Concat(adopted.Remarks))
        {
            session.Tell(Messages.ProofItem(line));
        }

        copies?.Save(adopted.Made);
        EditionsMade.Show(session, [adopted.Made], copies);
        return args.GetValue(_send) ? await SendNow.RunAsync(session, services, cancellationToken) : ExitCode.Done;
    }
}
