using ReportWorker.Core.Problems;

namespace ReportWorker.Commands;

/// <summary>A folder that gets files. Nothing that is there is overwritten.</summary>
internal sealed class FileFolder
{
    private readonly string _path;

    private FileFolder(string path) => _path = path;

    /// <summary>Refuses a folder that no file can be put into, before there is anything to put; creates nothing that stays.</summary>
    /// <returns>The folder, which comes to be with the first file.</returns>
    public static FileFolder Open(string folder)
    {
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

        return new FileFolder(path);
    }

    /// <summary>
    /// Puts a file there, under another name first, so that nobody opens half of it. A file of that name with the same bytes is left as it is; beside
    /// another one it gets a number.
    /// </summary>
    /// <returns>Where it lies.</returns>
    public string Save(string name, ReadOnlyMemory<byte> content)
    {
        Directory.CreateDirectory(_path);
        var part = Path.Combine(_path, $".{Guid.NewGuid():N}.part");
        try
        {
            File.WriteAllBytes(part, content.Span);
            return Move(part, name, content.Span);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private string Move(string part, string name, ReadOnlySpan<byte> content)
    {
        for (var copy = 1; ; copy++)
        {
            var path = Path.Combine(_path, copy == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)} ({copy}){Path.GetExtension(name)}");
            if (TryMove(part, path) || Holds(path, content))
            {
                return path;
            }
        }
    }

    private static bool Holds(string path, ReadOnlySpan<byte> content) =>
        new FileInfo(path) is { Exists: true } file && file.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(path));

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
