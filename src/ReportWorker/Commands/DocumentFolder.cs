using ReportWorker.Core.Ledger;

namespace ReportWorker.Commands;

/// <summary>A folder that gets copies of documents. Nothing that is there is overwritten.</summary>
internal sealed class DocumentFolder
{
    private readonly FileFolder _folder;
    private readonly Dictionary<EditionKey, string> _files = [];

    private DocumentFolder(FileFolder folder) => _folder = folder;

    /// <summary>Where each copy went.</summary>
    public IReadOnlyDictionary<EditionKey, string> Files => _files;

    /// <summary>Refuses a folder that no copy can be put into, before there is anything to put; creates nothing that stays.</summary>
    /// <returns>The folder, which comes to be with the first copy; null where none is asked for.</returns>
    public static DocumentFolder? Open(string? folder) => folder is null ? null : new DocumentFolder(FileFolder.Open(folder));

    /// <summary>Puts a copy there.</summary>
    public void Save(MadeEdition made) => _files[made.Edition.Key] = _folder.Save(made.Edition.FileName, made.Document);
}
