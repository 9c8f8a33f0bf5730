using System.Globalization;
using System.Runtime.ExceptionServices;
using MailKit;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Logging;
using MimeKit;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Mail.Composing;
using ReportWorker.Mail.Lines;

namespace ReportWorker.Mail.Smtp;

/// <summary>
/// Hands copies to a mail server, one after the other over one line. Who calls at the same time waits.
/// The stored bytes leave as they are; a redirection changes only the envelope.
/// </summary>
internal sealed class SmtpChannel(
    MailOptions options, CultureInfo language, Pulse pulse, TimeProvider time, ILogger<SmtpChannel> logger, MessageLimit? limit = null)
    : IMailChannel
{
    /// <summary>Servers put an end to long conversations (Postfix after 100 messages or 300 s); we hang up before.</summary>
    private const int MaxCopiesPerLine = 90;

    /// <summary>MAIL, RCPT and what a server answers to DATA.</summary>
    private const int CommandsBeforeData = 3;

    private static readonly TimeSpan MaxIdle = TimeSpan.FromSeconds(60);

    private static readonly MailboxAddress Nobody = new("", "");

    private readonly MailLine _server = new("smtp", SmtpOptions.Section, options.Smtp, time);
    private readonly SemaphoreSlim _gate = new(1);
    private PhasedSmtpClient? _line;
    private long _lastUsed;

    public string Description => $"{_server.Server} ({options.Smtp.Security})";

    public async Task<SendOutcome> SendAsync(
        OutgoingCopy copy, Func<CancellationToken, Task<bool>> dataStarting, CancellationToken cancellationToken, CancellationToken cut = default)
    {
        var address = string.IsNullOrWhiteSpace(options.RedirectAllTo) ? copy.Recipient : options.RedirectAllTo;
        if (MailAddress.Parse(address) is not { } recipient)
        {
            return new SendOutcome.Refused(Messages.AddressUnusable(address).ToString(language), null);
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            var mayBeStale = await HangUpIfOldAsync();
            return await AttemptAsync(copy, recipient, mayBeStale, dataStarting, cancellationToken, cut)
                ?? await AttemptAsync(copy, recipient, mayBeStale: false, dataStarting, cancellationToken, cut)
                ?? throw new InvalidOperationException("A new line cannot be stale.");
        }
        catch (ServerDownException down)
        {
            var reason = down.Reason.ToString(language);
            Log.Down(logger, _server.Server, reason);
            return new SendOutcome.ChannelDown(reason);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<string?> ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = await _server.OpenAsync(() => new PhasedSmtpClient(options.Smtp), cancellationToken);
            await client.DisconnectAsync(quit: true, cancellationToken);
            return null;
        }
        catch (ServerDownException down)
        {
            return down.Reason.ToString(language);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await HangUpAsync();
        _gate.Dispose();
    }

    /// <summary>One attempt; null when an old line turned out to be dead before any data, which says nothing about the copy.</summary>
    private async Task<SendOutcome?> AttemptAsync(
        OutgoingCopy copy,
        MailboxAddress recipient,
        bool mayBeStale,
        Func<CancellationToken, Task<bool>> dataStarting,
        CancellationToken cancellationToken,
        CancellationToken cut)
    {
        var line = await LineAsync(cancellationToken);
        if (line.MaxSize > 0 && copy.Message.Length > line.MaxSize)
        {
            return new SendOutcome.Refused(Messages.TooLarge(copy.Message.Length, line.MaxSize).ToString(language), null);
        }

        using var attempt = new SmtpAttempt(copy, dataStarting, pulse, options.Smtp, cancellationToken, cut);
        var outcome = await AttemptAsync(line, attempt, recipient, cancellationToken);
        if (!line.IsConnected || outcome is SendOutcome.ChannelDown or SendOutcome.TryLater { ReplyCode: 421 })
        {
            Drop();
            if (mayBeStale && !attempt.DataStarted && outcome is SendOutcome.ChannelDown or SendOutcome.TryLater)
            {
                Log.Stale(logger, _server.Server);
                return null;
            }
        }

        return outcome;
    }

    /// <summary>
    /// What answers by itself comes from nobody, so that nothing answers it (RFC 3834, 3.3). Servers that let each account write only as itself refuse
    /// that before any data; for them it comes from the service like the rest.
    /// </summary>
    private async Task<string> SendAsync(PhasedSmtpClient line, SmtpAttempt attempt, MimeMessage message, MailboxAddress recipient)
    {
        var sender = MailAddress.Parse(options.Bounces.Address) ?? message.From.Mailboxes.First();
        if (message.Headers[HeaderId.AutoSubmitted] == MessageComposer.AutoReplied)
        {
            try
            {
                return await line.SendAsync(FormatOptions.Default, message, Nobody, [recipient], attempt.Token, attempt);
            }
            catch (SmtpCommandException refused) when (refused.ErrorCode == SmtpErrorCode.SenderNotAccepted && line.IsConnected)
            {
                Log.NobodyRefused(logger, _server.Server, (int)refused.StatusCode);
            }
        }

        return await line.SendAsync(FormatOptions.Default, message, sender, [recipient], attempt.Token, attempt);
    }

    private async Task<SendOutcome> AttemptAsync(
        PhasedSmtpClient line, SmtpAttempt attempt, MailboxAddress recipient, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = new MemoryStream(attempt.Copy.Message.ToArray(), writable: false);
            using var message = await MimeMessage.LoadAsync(ParserOptions.Default, stream, persistent: true, cancellationToken);
            line.Attempt = attempt;
            line.Timeout = (int)options.Smtp.CommandTimeout.TotalMilliseconds;
            pulse.Expect(CommandsBeforeData * options.Smtp.CommandTimeout);
            var reply = await SendAsync(line, attempt, message, recipient);
            return new SendOutcome.Accepted(new SmtpReply((int)SmtpStatusCode.Ok, reply).ToString());
        }
        catch (SmtpAttempt.AbortedException)
        {
            if (attempt.CallerFailed is { } failure)
            {
                ExceptionDispatchInfo.Throw(failure);
            }

            return new SendOutcome.LeaseLost();
        }
        catch (PhasedSmtpClient.BytesWouldChangeException)
        {
            return new SendOutcome.Refused(Messages.BytesWouldChange().ToString(language), null);
        }
        catch (SmtpCommandException refused)
        {
            return Verdict.Of(refused.ErrorCode, new SmtpReply((int)refused.StatusCode, refused.Message));
        }
        catch (ServiceNotAuthenticatedException refused)
        {
            return new SendOutcome.ChannelDown(Messages.SignInWanted(_server.Server, Reason.Of(refused)).ToString(language));
        }
        catch (Exception broken) when (attempt.DataStarted || (IsLineFailure(broken) && !cancellationToken.IsCancellationRequested))
        {
            return attempt.MayHaveArrived
                ? new SendOutcome.Unknown(Messages.NoAnswer(_server.Server, Reason.Of(broken)).ToString(language))
                : new SendOutcome.TryLater(Messages.LineBroke(_server.Server, Reason.Of(broken)).ToString(language), null);
        }
        finally
        {
            line.Attempt = null;
            line.Used++;
            _lastUsed = time.GetTimestamp();
        }
    }

    private static bool IsLineFailure(Exception exception) =>
        exception is IOException or ProtocolException or TimeoutException or ServiceNotConnectedException;

    private async Task<PhasedSmtpClient> LineAsync(CancellationToken cancellationToken)
    {
        if (_line is null)
        {
            pulse.Expect(options.Smtp.ConnectTimeout);
            _line = await _server.OpenAsync(() => new PhasedSmtpClient(options.Smtp), cancellationToken);
            limit?.Learn(_line.MaxSize);
            Log.Connected(logger, _server.Server);
        }

        return _line;
    }

    /// <summary>Hangs up on a line that has served its time; true when there is still one from before.</summary>
    private async Task<bool> HangUpIfOldAsync()
    {
        if (_line is { } line && (!line.IsConnected || line.Used >= MaxCopiesPerLine || time.GetElapsedTime(_lastUsed) > MaxIdle))
        {
            await HangUpAsync();
        }

        return _line is not null;
    }

    private async Task HangUpAsync()
    {
        if (_line is { IsConnected: true } line)
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2), time);
            await line.DisconnectAsync(quit: true, soon.Token);
        }

        Drop();
    }

    private void Drop()
    {
        _line?.Dispose();
        _line = null;
    }
}
