using ReportWorker.Expressions;

namespace ReportWorker.Mail.Lines;

/// <summary>A mail server cannot be used, and why.</summary>
internal sealed class ServerDownException(Message reason, Exception? inner = null) : Exception(reason.Id, inner)
{
    /// <summary>Why, and what to do.</summary>
    public Message Reason { get; } = reason;
}
