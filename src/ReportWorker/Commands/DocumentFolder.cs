using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;

namespace ReportWorker.Commands;

/// <summary>A folder that gets copies of documents. Nothing that is there is overwritten.</summary>
internal sealed class DocumentFolder
{
    private readonly string _path;
    private readonly Dictionary<EditionKey, string> _files = [];

    private DocumentFolder(string path) => _path = path;

    /// <summary>Where each copy went.</summary>
    public IReadOnlyDictionary<EditionKey, string> Files => _files;

    /// <summary>Refuses a folder that no copy can be put into, before there is anything to put; creates nothing that stays.</summary>
    /// <returns>The folder, which comes to be with the first copy; null where none is asked for.</returns>
    public static DocumentFolder? Open(string? folder)
    {
        if (folder is null)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(folder))
        {
            throw Symbols.Refuse(Messages.FolderNotNamed());
        }

        var path = Path.GetFullPath(folder);
        var existing = path;
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

        return new DocumentFolder(path);
    }

    /// <summary>Puts a copy there, under another name first, so that nobody opens half a document.</summary>
    public void Save(MadeEdition made)
    {
        Directory.CreateDirectory(_path);
        var part = Path.Combine(_path, $".{Guid.NewGuid():N}.part");
        try
        {
            File.WriteAllBytes(part, made.Document.Span);
            _files[made.Edition.Key] = Move(part, made.Edition.FileName);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    private string Move(string part, string name)
    {
        for (var copy = 1; ; copy++)
        {
            var path = Path.Combine(_path, copy == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)} ({copy}){Path.GetExtension(name)}");
            if (TryMove(part, path))
            {
                return path;
            }
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
