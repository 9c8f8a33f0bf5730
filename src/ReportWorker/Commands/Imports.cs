using ReportWorker.Core.Intake;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;

namespace ReportWorker.Commands;

/// <summary>What all imports say.</summary>
internal static class Imports
{
    /// <summary>Reads a file whole.</summary>
    public static Task<SourceFile> ReadAsync(string path, CancellationToken cancellationToken) =>
        SourceFile.ReadAsync(Path.GetFullPath(path), SourceFile.DefaultLimit, cancellationToken);

    /// <summary>Says what became of units, recipients or targets.</summary>
    /// <exception cref="RequestRefusedException">The file was wrong.</exception>
    public static int Show(Session session, ImportResult result, SourceFile file, Func<string, int, int, int, Message> said)
    {
        switch (result)
        {
            case ImportResult.Imported imported:
                session.Tell(said(file.Name, imported.Added, imported.Changed, imported.Unchanged));
                session.Result(new { file = file.Name, imported.Added, imported.Changed, imported.Unchanged });
                return ExitCode.Done;
            case ImportResult.Rejected rejected:
                throw Refuse(rejected.Problems, rejected.Count);
            default:
                throw new InvalidOperationException($"Unknown result {result.GetType()}.");
        }
    }

    /// <summary>Says what became of units' answers.</summary>
    /// <exception cref="RequestRefusedException">Something in them was wrong.</exception>
    public static int Show(Session session, DataImportResult result)
    {
        switch (result)
        {
            case DataImportResult.Imported imported:
                session.Tell(imported.DryRun
                    ? Messages.DataWouldImport(imported.Answers, imported.Unchanged, imported.Values)
                    : Messages.DataImported(imported.Answers, imported.Unchanged, imported.Values));
                session.Result(new
                {
                    imported.DryRun,
                    imported.Answers,
                    imported.Unchanged,
                    imported.Values,
                    submissions = imported.Submissions.Select(head => new { head.Id, unit = head.Unit.Value, head.Form, period = head.Period.Text, head.Revision }),
                });
                return ExitCode.Done;
            case DataImportResult.Rejected rejected:
                throw Refuse(rejected.Problems, rejected.Count);
            default:
                throw new InvalidOperationException($"Unknown result {result.GetType()}.");
        }
    }

    /// <summary>Everything that is wrong, and that nothing was changed.</summary>
    public static RequestRefusedException Refuse(IReadOnlyList<Problem> problems, int count) =>
        new(RefusalKind.WorkFailed, [.. problems, new Problem(Messages.NothingImported(count, problems.Count))]);
}
