namespace ReportWorker.Core.Mailing.Receiving;

/// <summary>Reads the messages of one kind of mailbox.</summary>
public interface IMailHandler
{
    /// <summary>
    /// Reads a stored message and settles it (<see cref="IReceivedMailStore.SettleAsync"/>). Two processes may do so at once, and one may do so again
    /// after a crash.
    /// </summary>
    Task HandleAsync(ReceivedMail mail, ReadOnlyMemory<byte> message, CancellationToken cancellationToken);
}
