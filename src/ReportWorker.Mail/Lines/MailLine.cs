using System.Net;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;
using ReportWorker.Expressions;
using ReportWorker.Mail.Smtp;

namespace ReportWorker.Mail.Lines;

/// <summary>Opens lines to a mail server, whatever is spoken on them: connects, protects the line as configured and signs in.</summary>
/// <param name="scheme">What is spoken, such as <c>smtp</c>.</param>
/// <param name="section">Where the settings stand.</param>
/// <param name="options">How the server is reached; it has a host.</param>
/// <param name="time">The clock.</param>
internal sealed class MailLine(string scheme, string section, MailServerOptions options, TimeProvider time)
{
    private readonly OAuthTokens? _tokens = options.Auth == MailAuth.OAuth ? new OAuthTokens(section, options, time) : null;

    /// <summary>The server, for people.</summary>
    public string Server { get; } = $"{scheme}://{options.Host!.Trim()}:{options.Port}";

    /// <summary>A line that is ready for work.</summary>
    /// <exception cref="ServerDownException">The server cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<T> OpenAsync<T>(Func<T> create, CancellationToken cancellationToken)
        where T : MailService
    {
        using var timeout = new CancellationTokenSource(options.ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var certificate = new ServerCertificate(section, options);
        try
        {
            return await OpenAsync(create, certificate, either.Token);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Explain(exception, certificate) is not { } reason)
            {
                throw;
            }

            throw new ServerDownException(reason, exception);
        }
    }

    /// <summary>A token that was kept may have been withdrawn meanwhile: when the server refuses it, another one is fetched, once.</summary>
    private async Task<T> OpenAsync<T>(Func<T> create, ServerCertificate certificate, CancellationToken cancellationToken)
        where T : MailService
    {
        if (_tokens is null)
        {
            return await ConnectAsync(create, certificate, token: null, cancellationToken);
        }

        var token = await _tokens.GetAsync(cancellationToken);
        try
        {
            return await ConnectAsync(create, certificate, token.Value, cancellationToken);
        }
        catch (AuthenticationException) when (token.WasKept)
        {
            _tokens.Forget(token);
            return await ConnectAsync(create, certificate, (await _tokens.GetAsync(cancellationToken)).Value, cancellationToken);
        }
        catch (AuthenticationException)
        {
            _tokens.Forget(token);
            throw;
        }
    }

    private async Task<T> ConnectAsync<T>(Func<T> create, ServerCertificate certificate, string? token, CancellationToken cancellationToken)
        where T : MailService
    {
        var client = create();
        try
        {
            client.Timeout = (int)options.CommandTimeout.TotalMilliseconds;
            certificate.Guard(client);
            await client.ConnectAsync(options.Host!.Trim(), options.Port, Security(), cancellationToken);
            await SignInAsync(client, token, cancellationToken);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private SecureSocketOptions Security() => options.Security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.SslOnConnect => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => throw new InvalidOperationException($"Unknown security {options.Security}."),
    };

    private async Task SignInAsync(MailService client, string? token, CancellationToken cancellationToken)
    {
        try
        {
            // The validator saw to the names and secrets, and whoever signs in by a token has one.
            await (options.Auth switch
            {
                MailAuth.None => Task.CompletedTask,
                MailAuth.Basic => client.AuthenticateAsync(new NetworkCredential(options.UserName, options.Password), cancellationToken),
                MailAuth.Ntlm => client.AuthenticateAsync(new SaslMechanismNtlm(WindowsAccount()), cancellationToken),
                MailAuth.OAuth => client.AuthenticateAsync(new SaslMechanismOAuth2(options.UserName!, token!), cancellationToken),
                _ => throw new InvalidOperationException($"Unknown sign-in {options.Auth}."),
            });
        }
        catch (NotSupportedException exception)
        {
            throw new ServerDownException(Messages.SignInNotOffered(Server, options.Auth, section), exception);
        }
    }

    private NetworkCredential WindowsAccount()
    {
        var name = options.UserName!.Split('\\', 2);
        return name.Length == 2
            ? new NetworkCredential(name[1], options.Password, name[0])
            : new NetworkCredential(options.UserName, options.Password);
    }

    private Message? Explain(Exception exception, ServerCertificate certificate) => exception switch
    {
        ServerDownException down => down.Reason,
        OperationCanceledException or TimeoutException => Messages.ConnectTimedOut(Server, options.ConnectTimeout.TotalSeconds, section),
        SslHandshakeException => certificate.WhyRefused(Server) ?? Messages.TlsFailed(Server, Reason.Of(exception.InnerException ?? exception), section),
        NotSupportedException => Messages.StartTlsNotOffered(Server, section),
        AuthenticationException => Messages.SignInRefused(Server, Reason.Of(exception), section),
        SmtpCommandException refused => Messages.ServerRefuses(Server, Reason.Of(new SmtpReply((int)refused.StatusCode, refused.Message).ToString())),
        ImapCommandException refused => Messages.ServerRefuses(Server, Reason.Of(refused)),
        SocketException or IOException or ProtocolException => Messages.CannotConnect(Server, Reason.Of(exception), section),
        _ => null,
    };
}
