namespace ReportWorker.Core.Mailing;

/// <summary>Tells folders from mail addresses, where either may stand.</summary>
public static class FolderAddress
{
    /// <summary>The longest path, as an address may be long.</summary>
    internal const int MaxLength = 320;

    /// <summary>True for a path from a root, such as <c>\\may-chu\bao-cao</c>, <c>D:\bao-cao</c> or <c>/srv/bao-cao</c>.</summary>
    public static bool Is(string address) => address is ['/' or '\\', ..] or [_, ':', '/' or '\\', ..];
}
