using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;

namespace ReportWorker.Core.Mailing;

/// <summary>
/// Brings groups and people from a .csv file among the recipients: new ones are added, those with a known group, address and first day
/// are overwritten and the audit says what changed. A file with anything wrong in it changes nothing.
/// </summary>
public sealed class RecipientImport(IRecipientStore recipients, Auditor auditor)
{
    /// <summary>Imports one file.</summary>
    public async Task<ImportResult> ImportAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        var read = RecipientRows.Read(file, problems);
        if (problems.Count > 0)
        {
            return new ImportResult.Rejected(problems.Kept, problems.Count);
        }

        var stored = (await recipients.ReadAllAsync(cancellationToken)).ToDictionary(RecipientRows.KeyOf);
        var log = new ChangeLog();
        var changed = read.Where(recipient => RecipientRows.Note(log, recipient, stored.GetValueOrDefault(RecipientRows.KeyOf(recipient)))).ToList();
        if (changed.Count > 0)
        {
            await recipients.SaveAsync(
                changed, auditor.Event("recipients.import", file.Name, log.ToString(), file.ToBlob().Hash), cancellationToken);
        }

        return new ImportResult.Imported(log.Added, log.Changed, read.Count - changed.Count);
    }
}
