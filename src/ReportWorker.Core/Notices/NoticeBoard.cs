using System.Text;
using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Notices;

/// <summary>
/// Tells people something once: the same again is not told again, and something new about the same thing at most once a day. It may run in
/// several processes at once; a unique key decides.
/// </summary>
public sealed class NoticeBoard(INoticeStore store, Outbox outbox, Auditor auditor, OfficeClock clock, OfficeLanguage language, ILogger<NoticeBoard> logger)
{
    private const int HashLength = 24;

    // A little less than a day, so that what is looked at every few minutes does not wander.
    private static readonly TimeSpan Rest = TimeSpan.FromHours(23);

    /// <summary>Queues it for each of these people, unless it was told before.</summary>
    /// <param name="about">What it is about: two notices about the same thing are a day apart. The first word is the kind of notice.</param>
    /// <param name="says">What it says; the same is told once.</param>
    /// <param name="text">Its texts.</param>
    /// <param name="model">What the texts see; asked for only when there is something to tell.</param>
    /// <param name="to">Whom.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when it is too soon, so that it is to be asked again; true when everybody is told, now or before.</returns>
    /// <exception cref="RequestRefusedException">A text cannot be filled.</exception>
    internal async Task<bool> TellAsync(
        (string Kind, string Subject) about,
        string says,
        NoticeText text,
        Func<Task<IReadOnlyDictionary<string, object?>>> model,
        Addressees to,
        CancellationToken cancellationToken)
    {
        var prefix = $"{about.Kind}/{HashOf(about.Subject)}/";
        var topic = prefix + HashOf(says);
        var told = await store.ToldAsync(prefix, cancellationToken);
        var people = to.All.Where(one => !one.IsFolder).ToList(); // a folder takes files only
        if (people.Count == 0 || told.Any(one => one.Topic == topic))
        {
            return true;
        }

        if (told.Any(one => one.At > clock.Now - Rest))
        {
            return false;
        }

        var (subject, content) = text.Render(await model(), language);
        var letters = people.Select(person => outbox.Write(MessagePurpose.Notice, person.Email, person.Name, subject, content)).ToList();
        var audit = auditor.Event($"notice.{about.Kind}", about.Subject, says);
        await store.TellAsync([.. letters.Select(letter => letter.Delivery with { Topic = topic })], [letters[0].Body], audit, cancellationToken);
        Log.NoticeTold(logger, about.Kind, about.Subject);
        return true;
    }

    private static string HashOf(string text) => Blob.HashOf(Encoding.UTF8.GetBytes(text))[..HashLength];
}
