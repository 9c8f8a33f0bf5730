using ReportWorker.Core.Mailing;

namespace ReportWorker.Core.Ledger;

/// <summary>An edition that is ready to be stored but for its messages.</summary>
/// <param name="Commit">What it changes.</param>
/// <param name="Made">What the caller is told.</param>
/// <param name="Letter">What is to be sent.</param>
internal sealed record Composed(EditionCommit Commit, MadeEdition Made, Letter Letter)
{
    /// <summary>With its messages.</summary>
    public Composed With(Post post) => this with
    {
        Commit = Commit with { Blobs = [.. Commit.Blobs, .. post.Blobs], Messages = post.Deliveries },
        Made = Made with { Queued = post.Deliveries.Count, Warnings = [.. Made.Warnings, .. post.Warnings] },
    };
}

/// <summary>Writes the messages of editions that were composed.</summary>
internal static class Posting
{
    /// <summary>The editions with their messages, in their order.</summary>
    public static async Task<IReadOnlyList<Composed>> PostAsync(
        this Outbox outbox, IReadOnlyList<Composed> editions, CancellationToken cancellationToken)
    {
        var posts = await outbox.WriteAsync([.. editions.Select(one => one.Letter)], cancellationToken);
        return [.. editions.Zip(posts, (edition, post) => edition.With(post))];
    }
}
