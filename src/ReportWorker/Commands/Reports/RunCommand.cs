using System.CommandLine;
using System.Net.Mail;
using ReportWorker.Commands.Editions;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Commands.Reports;

/// <summary><c>run</c>: makes the next edition of a due report now.</summary>
internal sealed class RunCommand : AppCommand
{
    private readonly Argument<string> _report;
    private readonly Option<string> _period;
    private readonly Option<string> _unit;
    private readonly Option<bool> _eachUnit;
    private readonly Option<string> _level;
    private readonly Option<string> _out;
    private readonly Option<bool> _official;
    private readonly Option<bool> _send;
    private readonly Option<string[]> _to;
    private readonly Option<string> _allowIncomplete;
    private readonly Option<bool> _queue;
    private readonly Option<bool> _follow;

    public RunCommand(CommandContext context)
        : base(context, "run", Messages.HelpRun())
    {
        Add(_report = Symbols.Argument(context, "REPORT", Messages.HelpReport()));
        Add(_period = Symbols.Period(context));
        Add(_unit = Symbols.Option(context, "--unit", "CODE", Messages.HelpRunUnit()));
        Add(_eachUnit = Symbols.Switch(context, "--each-unit", Messages.HelpEachUnit()));
        Add(_level = Symbols.Option(context, "--level", "LEVEL", Messages.HelpLevel()));
        Add(_out = Symbols.Option(context, "--out", "DIR", Messages.HelpOut()));
        Add(_official = Symbols.Switch(context, "--official", Messages.HelpOfficial()));
        Add(_send = Symbols.Switch(context, "--send", Messages.HelpSend()));
        Add(_to = new Option<string[]>("--to") { Description = Messages.HelpTo().ToString(context.Culture), HelpName = "ADDRESS", AllowMultipleArgumentsPerToken = true });
        Add(_allowIncomplete = Symbols.Option(context, "--allow-incomplete", "REASON", Messages.HelpAllowIncomplete()));
        Add(_queue = Symbols.Switch(context, "--queue", Messages.HelpQueue()));
        Add(_follow = Symbols.Switch(context, "--follow", Messages.HelpFollow()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var request = Request(args);
        session.Library.Require(request.Report);
        var (queue, follow) = Queueing(args);
        var copies = DocumentFolder.Open(args.GetValue(_out));
        var services = await session.OpenAsync(cancellationToken);
        if (queue)
        {
            return await QueuedRunFollower.RunAsync(session, services, request, follow, copies, cancellationToken);
        }

        var run = services.GetRequiredService<RunReport>();
        var result = await ProgressBar.RunAsync(
            session.Terminal,
            request.EachUnit,
            show => run.RunAsync(
                request,
                done =>
                {
                    copies?.Save(done.Made);
                    show(done.Done, done.Total, done.Unit);
                },
                cancellationToken));
        EditionsMade.Show(session, result.Editions, copies);
        session.Tell(result.Problems);
        var sent = request.Send ? await SendNow.RunAsync(session, services, cancellationToken) : ExitCode.Done;
        if (result.Refused.Count == 0)
        {
            return result.Problems.Count > 0 ? ExitCode.Failed : sent;
        }

        session.Tell(Messages.NotReleased(string.Join(", ", result.Refused.Select(made => made.Edition.Key.ToString()))));
        return ExitCode.NotReady;
    }

    private (bool Queue, bool Follow) Queueing(ParseResult args)
    {
        var (queue, follow) = (args.GetValue(_queue), args.GetValue(_follow));
        return (queue, follow, args.GetValue(_out)) switch
        {
            (false, true, _) => throw Symbols.Refuse(Messages.OptionNeedsOther("--follow", "--queue")),
            (true, false, not null) => throw Symbols.Refuse(Messages.OptionNeedsOther("--out", "--follow")), // who does not wait gets no copies
            _ => (queue, follow),
        };
    }

    private RunRequest Request(ParseResult args)
    {
        var request = new RunRequest(
            args.GetRequiredValue(_report),
            Symbols.Period(args.GetRequiredValue(_period))!,
            Symbols.Unit(args.GetValue(_unit)),
            args.GetValue(_eachUnit),
            args.GetValue(_level),
            args.GetValue(_official),
            args.GetValue(_allowIncomplete),
            args.GetValue(_send),
            args.GetValue(_to) ?? []);
        if (request is { Unit: not null, EachUnit: true })
        {
            throw Symbols.Refuse(Messages.OptionsExclude("--unit", "--each-unit"));
        }

        if (request is { Level: not null, EachUnit: false })
        {
            throw Symbols.Refuse(Messages.OptionNeedsOther("--level", "--each-unit"));
        }

        if (request.To!.FirstOrDefault(address => !MailAddress.TryCreate(address, out _)) is { } wrong)
        {
            throw Symbols.Refuse(Messages.WrongAddress("--to", wrong));
        }

        return request;
    }
}
