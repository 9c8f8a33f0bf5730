using ReportWorker.Core.Mailing;

namespace ReportWorker.Mail.Folders;

/// <summary>Hands a copy to the way out that its recipient needs. In a pilot everything goes by mail, since one address gets it all.</summary>
internal sealed class RoutingChannel(IMailChannel mail, FolderChannel folders, MailOptions options) : IMailChannel
{
    public string Description => mail.Description;

    public Task<SendOutcome> SendAsync(
        OutgoingCopy copy, Func<CancellationToken, Task<bool>> dataStarting, CancellationToken cancellationToken, CancellationToken cut = default) =>
        FolderAddress.Is(copy.Recipient) && string.IsNullOrWhiteSpace(options.RedirectAllTo)
            ? folders.SendAsync(copy, cut)
            : mail.SendAsync(copy, dataStarting, cancellationToken, cut);

    public Task<string?> ProbeAsync(CancellationToken cancellationToken) => mail.ProbeAsync(cancellationToken);

    public ValueTask DisposeAsync() => mail.DisposeAsync();
}
