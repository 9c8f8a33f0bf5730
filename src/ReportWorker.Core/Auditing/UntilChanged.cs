namespace ReportWorker.Core.Auditing;

/// <summary>
/// Keeps what was read until something happens that may have changed it. Every change is written with its audit event, so the database tells
/// it, whichever process made the change; what one process reads for itself, those who wait for it share.
/// </summary>
/// <param name="audit">Tells whether something happened.</param>
/// <param name="time">Tells how old something is.</param>
/// <param name="except">Acts that never change it, by the beginnings of their names; an act that is forgotten here only costs a reading.</param>
/// <param name="most">How many of them are kept; the one that was not asked for longest goes first.</param>
internal sealed class UntilChanged<TKey, TValue>(IAuditStore audit, TimeProvider time, IReadOnlyCollection<string> except, int most) : IDisposable
    where TKey : IEquatable<TKey>
{
    // So old it may be if a change was committed so late that its event was overlooked.
    private static readonly TimeSpan MostAge = TimeSpan.FromMinutes(5);

    private readonly List<Kept> _kept = [];
    private readonly SemaphoreSlim _one = new(1);

    private sealed record Kept(TKey Key, AuditMark Mark, long Since, TValue Value);

    /// <summary>What is kept under the key, or is read now because something happened since.</summary>
    public async Task<TValue> ReadAsync(TKey key, Func<CancellationToken, Task<TValue>> read, CancellationToken cancellationToken)
    {
        if (Find(key, await audit.MarkAsync(except, cancellationToken)) is { } known)
        {
            return known.Value;
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            // Somebody else may have read it in the meantime. The mark comes before the reading: what happens between is read again.
            var mark = await audit.MarkAsync(except, cancellationToken);
            return Find(key, mark) is { } newer ? newer.Value : Keep(new Kept(key, mark, time.GetTimestamp(), await read(cancellationToken))).Value;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private Kept? Find(TKey key, AuditMark mark)
    {
        lock (_kept)
        {
            var place = _kept.FindIndex(kept => kept.Key.Equals(key));
            if (place < 0 || _kept[place].Mark != mark || time.GetElapsedTime(_kept[place].Since) > MostAge)
            {
                return null;
            }

            var found = _kept[place];
            _kept.RemoveAt(place);
            _kept.Add(found);
            return found;
        }
    }

    private Kept Keep(Kept kept)
    {
        lock (_kept)
        {
            _kept.RemoveAll(other => other.Key.Equals(kept.Key));
            _kept.Add(kept);
            if (_kept.Count > most)
            {
                _kept.RemoveAt(0);
            }
        }

        return kept;
    }
}

/// <summary>Acts by the beginnings of their names, for <see cref="UntilChanged{TKey,TValue}"/>.</summary>
internal static class Acts
{
    /// <summary>Those that change neither units nor answers, of which a mass run writes thousands.</summary>
    public static IReadOnlyCollection<string> OfReports { get; } =
        ["edition.", "due.", "run.", "report.", "delivery.", "mail.", "notice.", "heartbeat", "recipients.", "targets.", "reminder."];

    /// <summary>Those that do not change units.</summary>
    public static IReadOnlyCollection<string> OfReportsAndAnswers { get; } = [.. OfReports, "data.", "form."];
}
