namespace ReportWorker.Docx.Packaging;

/// <summary>One file of the package: where its compressed bytes stand and what the directory says of it.</summary>
internal sealed record PackageEntry(string Name, ushort Method, uint Crc, int CompressedSize, int Size, int DataOffset)
{
    public bool IsFolder => Name.EndsWith('/');

    /// <summary>True when its name says that it is XML.</summary>
    public bool IsXml =>
        Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || Name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);
}
