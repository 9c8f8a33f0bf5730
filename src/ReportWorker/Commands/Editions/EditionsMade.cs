using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;

namespace ReportWorker.Commands.Editions;

/// <summary>Shows editions that were made.</summary>
internal static class EditionsMade
{
    // A program gets all of them.
    private const int MostWarnings = 20;
    private const int MostEditions = 20;

    /// <summary>A row each, and what stands against release or is doubtful among the messages.</summary>
    /// <param name="session">The run.</param>
    /// <param name="made">The editions.</param>
    /// <param name="copies">Where copies were put; null when none were asked for.</param>
    public static void Show(Session session, IReadOnlyList<MadeEdition> made, DocumentFolder? copies)
    {
        var remarked = made.Where(edition => edition.Objections.Count + edition.Warnings.Count > 0).ToList();
        foreach (var edition in remarked.Take(MostEditions))
        {
            Tell(session, edition);
        }

        if (remarked.Count > MostEditions)
        {
            session.Tell(Messages.MoreEditions(remarked.Count - MostEditions));
        }

        foreach (var edition in made.Where(edition => edition.NextNumber is not null).Take(MostEditions))
        {
            session.Tell(Messages.NextNumber(edition.Edition.Key.ToString(), edition.NextNumber!.Value));
        }

        session.List(
            made,
            new("edition", Messages.ColumnEdition(), row => row.Edition.Key.ToString()),
            new("kind", Messages.ColumnKind(), row => session.IsJson ? row.Edition.Kind : Names.Of(row.Edition.Kind)),
            new("number", Messages.ColumnDocumentNumber(), row => row.Edition.Mark?.Number),
            new("nextNumber", null, row => row.NextNumber),
            new("complete", Messages.ColumnComplete(), row => session.IsJson ? row.Edition.Complete : YesNo.Of(row.Edition.Complete)),
            new("objections", Messages.ColumnObjections(), row => session.IsJson ? row.Objections : row.Objections.Count),
            new("warnings", null, row => row.Warnings),
            new("queued", Messages.ColumnQueued(), row => row.Queued),
            new("sha256", Messages.ColumnHash(), row => session.IsJson ? row.Edition.DocumentHash : row.Edition.DocumentHash[..12]),
            new("file", Messages.ColumnFile(), row => copies?.Files.GetValueOrDefault(row.Edition.Key)));
    }

    private static void Tell(Session session, MadeEdition edition)
    {
        if (edition.Objections.Count > 0)
        {
            session.Tell(Messages.StandsAgainst(edition.Edition.Key.ToString()));
            foreach (var objection in edition.Objections)
            {
                session.Tell(Messages.Item(objection));
            }
        }

        if (edition.Warnings.Count > 0)
        {
            session.Tell(Messages.WorthALook(edition.Edition.Key.ToString(), edition.Warnings.Count));
            foreach (var warning in edition.Warnings.Take(MostWarnings))
            {
                session.Tell(Messages.Item(warning));
            }
        }
    }
}
