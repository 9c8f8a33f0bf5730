using System.Text;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>
/// Says beside a file from a folder why it was not taken: a text, and of a form that goes back the copy with its bad cells marked. Writing them again
/// gives the same.
/// </summary>
public sealed class FormResults(FormIntake intake, IArrivalStore store, OfficeLanguage language)
{
    private const string TextEnd = ".ket-qua.txt";
    private const string CopyEnd = ".danh-dau.xlsx";

    /// <summary>Writes them.</summary>
    /// <param name="arrival">The file as it was taken.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="path">Where the file is about to lie.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal async Task WriteAsync(Arrival arrival, ArrivalOutcome outcome, string path, CancellationToken cancellationToken)
    {
        var stem = Path.Combine(Path.GetDirectoryName(path) ?? "", Path.GetFileNameWithoutExtension(path));
        var copy = outcome == ArrivalOutcome.Returned ? await intake.CopyAsync(arrival, cancellationToken) : null;
        if (copy is not null)
        {
            await File.WriteAllBytesAsync(stem + CopyEnd, copy.Content, cancellationToken);
        }

        var problems = (await store.FindAsync(arrival.Key, cancellationToken))?.Problems ?? "";
        var text = new StringBuilder()
            .AppendLine((outcome == ArrivalOutcome.Returned ? Messages.FolderReturned(arrival.File.Name) : Messages.FolderDoubtful(arrival.File.Name)).ToString(language.Culture))
            .AppendLine()
            .AppendJoin(Environment.NewLine, problems.Split('\n').Select(line => "- " + line))
            .AppendLine()
            .AppendLine()
            .AppendLine((copy is null ? Messages.FolderTryAgain() : Messages.FolderCopy(Path.GetFileName(stem + CopyEnd))).ToString(language.Culture));

        // Notepad on old Windows knows UTF-8 by its mark.
        await File.WriteAllTextAsync(stem + TextEnd, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), cancellationToken);
    }
}
