using System.CommandLine;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Commands.Editions;

/// <summary><c>release</c>: lets a draft leave as an official edition.</summary>
internal sealed class ReleaseCommand : EditionCommand
{
    private const string Next = "next";

    private readonly Option<string> _number;
    private readonly Option<string> _date;
    private readonly Option<string> _signer;
    private readonly Option<string> _allowIncomplete;
    private readonly Option<string> _correct;
    private readonly Option<string> _signed;
    private readonly Option<string> _out;
    private readonly Option<bool> _send;

    public ReleaseCommand(CommandContext context)
        : base(context, "release", Messages.HelpRelease())
    {
        Add(_number = Symbols.Option(context, "--number", "N", Messages.HelpNumber()));
        Add(_date = Symbols.Option(context, "--date", "DAY", Messages.HelpDate()));
        Add(_signer = Symbols.Option(context, "--signer", "NAME", Messages.HelpSigner()));
        Add(_allowIncomplete = Symbols.Option(context, "--allow-incomplete", "REASON", Messages.HelpAllowIncomplete()));
        Add(_correct = Symbols.Option(context, "--correct", "REASON", Messages.HelpCorrect()));
        Add(_signed = Symbols.Option(context, "--signed", "FILE.pdf", Messages.HelpReleaseSigned()));
        Add(_out = Symbols.Option(context, "--out", "DIR", Messages.HelpOut()));
        Add(_send = Symbols.Switch(context, "--send", Messages.HelpReleaseSend()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var next = args.GetValue(_number) == Next;
        var mark = new DocumentMark(next ? null : Number(args.GetValue(_number)), Symbols.Day(args.GetValue(_date)), args.GetValue(_signer));
        var scan = await ScanAsync(args.GetValue(_signed), cancellationToken);
        var copies = DocumentFolder.Open(args.GetValue(_out));
        var services = await session.OpenAsync(cancellationToken);
        var draft = await EditionAsync(args, services, cancellationToken);
        var order = new ReleaseOrder
        {
            Mark = mark,
            NextNumber = next,
            Waiver = args.GetValue(_allowIncomplete),
            Correction = args.GetValue(_correct),
            AwaitsSigned = scan is not null,
        };
        var made = await services.GetRequiredService<Release>().RunAsync(draft, order, cancellationToken);
        copies?.Save(made);
        EditionsMade.Show(session, [made], copies);
        if (scan is not null)
        {
            EditionSignCommand.Show(session, await services.GetRequiredService<SignEdition>().RunAsync(made.Edition, scan, cancellationToken));
        }

        return args.GetValue(_send) ? await SendNow.RunAsync(session, services, cancellationToken) : ExitCode.Done;
    }

    // It is looked at before anything leaves.
    private static async Task<SourceFile?> ScanAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return null;
        }

        var scan = await Imports.ReadAsync(path, cancellationToken);
        SignEdition.Check(scan);
        return scan;
    }

    private static int? Number(string? text) => Symbols.Number("--number", text) is { } number ? (int)Math.Min(number, int.MaxValue) : null;
}
