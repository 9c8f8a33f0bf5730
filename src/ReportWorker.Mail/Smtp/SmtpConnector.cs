using System.Net;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using ReportWorker.Expressions;

namespace ReportWorker.Mail.Smtp;

/// <summary>Opens a line to the mail server: connects, protects it as configured and signs in.</summary>
internal sealed class SmtpConnector(SmtpOptions options, TimeProvider time)
{
    /// <summary>The server, for people.</summary>
    public string Server { get; } = $"smtp://{options.Host!.Trim()}:{options.Port}"; // A host is set: this way out was chosen for it.

    /// <summary>A line that is ready for a message.</summary>
    /// <exception cref="DownException">The server cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<PhasedSmtpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var client = new PhasedSmtpClient(options) { Timeout = (int)options.CommandTimeout.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(options.Host!.Trim(), options.Port, Security(), either.Token);
            await SignInAsync(client, either.Token);
            return client;
        }
        catch (Exception exception)
        {
            var signingIn = client.IsConnected;
            client.Dispose();
            if (cancellationToken.IsCancellationRequested || Explain(exception, signingIn) is not { } reason)
            {
                throw;
            }

            throw new DownException(reason, exception);
        }
    }

    private SecureSocketOptions Security() => options.Security switch
    {
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.SslOnConnect => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        _ => throw new InvalidOperationException($"Unknown security {options.Security}."),
    };

    private Task SignInAsync(SmtpClient client, CancellationToken cancellationToken) => options.Auth switch
    {
        SmtpAuth.None => Task.CompletedTask,
        SmtpAuth.Basic => client.AuthenticateAsync(new NetworkCredential(options.UserName, options.Password), cancellationToken),
        SmtpAuth.Ntlm => client.AuthenticateAsync(new SaslMechanismNtlm(WindowsAccount()), cancellationToken),
        _ => throw new InvalidOperationException($"Unknown sign-in {options.Auth}."),
    };

    private NetworkCredential WindowsAccount()
    {
        var name = options.UserName!.Split('\\', 2); // The validator saw to it.
        return name.Length == 2
            ? new NetworkCredential(name[1], options.Password, name[0])
            : new NetworkCredential(options.UserName, options.Password);
    }

    private Message? Explain(Exception exception, bool signingIn) => exception switch
    {
        OperationCanceledException or TimeoutException => Messages.ConnectTimedOut(Server, options.ConnectTimeout.TotalSeconds),
        SslHandshakeException => Messages.TlsFailed(Server, Reason.Of(exception.InnerException ?? exception)),
        NotSupportedException when signingIn => Messages.SignInNotOffered(Server, options.Auth),
        NotSupportedException => Messages.StartTlsNotOffered(Server),
        MailKit.Security.AuthenticationException => Messages.SignInRefused(Server, Reason.Of(exception)),
        SmtpCommandException refused => Messages.ServerRefuses(Server, Reason.Of(new SmtpReply((int)refused.StatusCode, refused.Message).ToString())),
        SocketException or IOException or ProtocolException => Messages.CannotConnect(Server, Reason.Of(exception)),
        _ => null,
    };

    /// <summary>The server cannot be used, and why.</summary>
    public sealed class DownException(Message reason, Exception inner) : Exception(inner.Message, inner)
    {
        /// <summary>Why, and what to do.</summary>
        public Message Reason { get; } = reason;
    }
}
