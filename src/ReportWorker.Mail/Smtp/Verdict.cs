using MailKit.Net.Smtp;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Mail.Smtp;

/// <summary>What a server's "no" means for the copy. A reply is definite: it says that the server did not take the copy.</summary>
internal static class Verdict
{
    /// <summary>The verdict on a reply, and on what it was given to.</summary>
    public static SendOutcome Of(SmtpErrorCode stage, SmtpReply reply)
    {
        var text = reply.ToString();
        return reply.Code switch
        {
            _ when ConcernsTheChannel(stage, reply) => new SendOutcome.ChannelDown(text),
            // RFC 5321, 4.5.3.1.10: some servers say 552 for "too many recipients"; it is to be read as 452.
            552 when stage == SmtpErrorCode.RecipientNotAccepted => new SendOutcome.TryLater(text, reply.Code),
            >= 500 => new SendOutcome.Refused(text, reply.Code),
            >= 400 => new SendOutcome.TryLater(text, reply.Code),
            // Neither yes nor no. To the final dot that leaves it open; before it nothing was handed over.
            _ when stage == SmtpErrorCode.MessageNotAccepted => new SendOutcome.Unknown(text),
            _ => new SendOutcome.TryLater(text, reply.Code),
        };
    }

    private static bool ConcernsTheChannel(SmtpErrorCode stage, SmtpReply reply) => reply switch
    {
        { Code: 432 or 454 or 530 or 534 or 535 or 538 } => true,
        // The server closes. To a recipient or to the message some servers say this as "not now"; then it must not stop the others.
        { Code: 421 } => stage == SmtpErrorCode.SenderNotAccepted,
        // Not signed in, or signed in as the wrong one: the same for every copy.
        { Enhanced: "5.7.0" or "5.7.3" or "5.7.8" or "5.7.9" or "5.7.57" or "5.7.60" } => true,
        // To our own sender: no right to send, or too much at once.
        { Enhanced: "4.3.2" } => stage == SmtpErrorCode.SenderNotAccepted,
        { Code: >= 500 } when reply.Enhanced.StartsWith("5.7.", StringComparison.Ordinal) => stage == SmtpErrorCode.SenderNotAccepted,
        // Exchange: the sender's own mailbox is full of sent items.
        { Enhanced: "5.2.0" or "5.2.2" } => reply.Text.Contains("STOREDRV.Submission", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
