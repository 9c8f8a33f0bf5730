namespace ReportWorker.Core.Mailing;

/// <summary>A way out: a mail server, or a folder where another program picks messages up.</summary>
public interface IMailChannel : IAsyncDisposable
{
    /// <summary>Which way, without secrets, such as <c>smtp://mail.example:25</c>.</summary>
    string Description { get; }

    /// <summary>Hands one copy over.</summary>
    /// <param name="copy">What to send and to whom.</param>
    /// <param name="dataStarting">
    /// Called just before the data is handed over; when it says false the attempt ends and nothing is sent.
    /// </param>
    /// <param name="cancellationToken">Ends the attempt before the data; ignored from then on.</param>
    /// <param name="cut">
    /// Ends the attempt amid the data too: a copy whose end was not handed over cannot have arrived, another one is unknown.
    /// </param>
    Task<SendOutcome> SendAsync(
        OutgoingCopy copy, Func<CancellationToken, Task<bool>> dataStarting, CancellationToken cancellationToken, CancellationToken cut = default);

    /// <summary>Tries to reach the way out without sending anything.</summary>
    /// <returns>Null when it is there, otherwise what is wrong.</returns>
    Task<string?> ProbeAsync(CancellationToken cancellationToken);
}

/// <summary>One copy on its way.</summary>
/// <param name="Recipient">The address it is handed over for (the channel may be told to redirect its envelope).</param>
/// <param name="MessageId">The Message-ID, without angle brackets.</param>
/// <param name="Message">The whole message.</param>
public sealed record OutgoingCopy(string Recipient, string MessageId, ReadOnlyMemory<byte> Message);

/// <summary>How an attempt to hand a copy over ended.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The other side has it.</summary>
    public sealed record Accepted(string Reply) : SendOutcome;

    /// <summary>The other side said not now, or the line broke before it could have it.</summary>
    public sealed record TryLater(string Reply, int? ReplyCode) : SendOutcome;

    /// <summary>The other side said no.</summary>
    public sealed record Refused(string Reply, int? ReplyCode) : SendOutcome;

    /// <summary>All bytes were handed over and no answer came.</summary>
    public sealed record Unknown(string Reply) : SendOutcome;

    /// <summary>The way out itself does not work (unreachable, certificate, sign-in); the copy is not to blame.</summary>
    public sealed record ChannelDown(string Reply) : SendOutcome;

    /// <summary>The lease was lost before the data; somebody else has the copy.</summary>
    public sealed record LeaseLost : SendOutcome;

    /// <summary>That the data starts could not be noted down, so it was not started.</summary>
    public sealed record NotBegun(string Reply) : SendOutcome;
}
