using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ReportWorker.Storage.Tests.Model;

/// <summary>
/// What SQL Server refuses with error 1785 and no tool of its own finds: deleting a row must not reach a table in two ways, or itself.
/// </summary>
internal static class CascadePaths
{
    /// <summary>Each table that is reached twice, with the table where it begins.</summary>
    public static IReadOnlyList<(string From, string To)> Find(IReadOnlyModel model)
    {
        var following = model.GetEntityTypes()
            .SelectMany(entity => entity.GetForeignKeys())
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .ToLookup(key => key.PrincipalEntityType, key => key.DeclaringEntityType);
        return [.. model.GetEntityTypes()
            .SelectMany(start => TwiceFrom(start, following).Select(end => (start.ShortName(), end.ShortName())))];
    }

    private static HashSet<IReadOnlyEntityType> TwiceFrom(IReadOnlyEntityType start, ILookup<IReadOnlyEntityType, IReadOnlyEntityType> following)
    {
        var (reached, twice) = (new HashSet<IReadOnlyEntityType> { start }, new HashSet<IReadOnlyEntityType>());
        var waiting = new Stack<IReadOnlyEntityType>([start]);
        while (waiting.TryPop(out var table))
        {
            foreach (var next in following[table])
            {
                if (reached.Add(next))
                {
                    waiting.Push(next);
                }
                else
                {
                    twice.Add(next);
                }
            }
        }

        return twice;
    }
}
