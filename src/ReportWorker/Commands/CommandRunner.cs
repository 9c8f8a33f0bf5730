using System.CommandLine;
using System.Data.Common;
using System.Runtime.InteropServices;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;

namespace ReportWorker.Commands;

/// <summary>Runs a command so that whatever happens ends in an exit code and a message that says what to do.</summary>
internal static class CommandRunner
{
    /// <summary>Runs it. The first Ctrl-C or SIGTERM cancels, the second one ends the process as usual.</summary>
    public static async Task<int> RunAsync(
        CommandContext context,
        ParseResult args,
        Func<ParseResult, Session, CancellationToken, Task<int>> run,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Cancel(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Cancel(signal, stop));
        await using var session = new Session(context, args.GetValue<bool>(CommandLine.Json), args.GetValue<bool>(CommandLine.Verbose));
        try
        {
            return await run(args, session, stop.Token);
        }
        catch (RequestRefusedException refused)
        {
            return Fail(session, (int)refused.Kind, refused.Problems, refused.InnerException);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Fail(session, ExitCode.Failed, [new Problem(Messages.Cancelled())], null);
        }
        catch (Exception failure) when (Expected(failure) is { } message)
        {
            return Fail(session, ExitCode.Failed, [new Problem(message)], failure);
        }
        catch (Exception failure)
        {
            return Fail(session, ExitCode.Failed, [new Problem(Messages.Unexpected(failure.GetType().Name, FirstLine(failure)))], failure);
        }
    }

    private static void Cancel(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }

    // What the world around the program does to it; everything else is a mistake of ours.
    private static Message? Expected(Exception failure) => failure switch
    {
        DbException or { InnerException: DbException } => Messages.DatabaseFailed(FirstLine(failure.InnerException ?? failure)),
        UnauthorizedAccessException or IOException => Messages.FileFailed(FirstLine(failure)),
        _ => null,
    };

    private static string FirstLine(Exception failure) => failure.Message.Split('\n')[0].TrimEnd().TrimEnd('.') + ".";

    private static int Fail(Session session, int exitCode, IReadOnlyList<Problem> problems, Exception? cause)
    {
        session.Fail(exitCode, problems, cause);
        return exitCode;
    }
}
