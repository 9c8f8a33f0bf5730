using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;

namespace ReportWorker.Commands;

/// <summary>Puts copies of documents into a folder. Nothing that is there is overwritten.</summary>
internal static class DocumentFolder
{
    /// <summary>Refuses a folder that no copy can be put into, before there is anything to put; creates nothing that stays.</summary>
    public static void Check(string? folder)
    {
        if (folder is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(folder))
        {
            throw Symbols.Refuse(Messages.FolderNotNamed());
        }

        var existing = Path.GetFullPath(folder);
        while (!Path.Exists(existing))
        {
            existing = Path.GetDirectoryName(existing)!;
        }

        try
        {
            File.Create(Path.Combine(existing, $".{Guid.NewGuid():N}.part"), 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.FolderNotWritable(existing)), refused);
        }
    }

    /// <summary>Puts a copy of each there.</summary>
    /// <returns>Where each went; empty without a folder.</returns>
    public static IReadOnlyDictionary<EditionKey, string> Save(IEnumerable<MadeEdition> made, string? folder)
    {
        var files = new Dictionary<EditionKey, string>();
        foreach (var edition in folder is null ? [] : made)
        {
            files[edition.Edition.Key] = Save(Path.GetFullPath(folder!), edition.Edition.FileName, edition.Document.Span);
        }

        return files;
    }

    // Written under another name first, so that nobody opens half a document.
    private static string Save(string folder, string name, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(folder);
        var part = Path.Combine(folder, $".{Guid.NewGuid():N}.part");
        try
        {
            File.WriteAllBytes(part, content);
            for (var copy = 1; ; copy++)
            {
                var path = Path.Combine(folder, copy == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)} ({copy}){Path.GetExtension(name)}");
                if (TryMove(part, path))
                {
                    return path;
                }
            }
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static bool TryMove(string from, string to)
    {
        try
        {
            File.Move(from, to, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(to))
        {
            return false;
        }
    }
}
