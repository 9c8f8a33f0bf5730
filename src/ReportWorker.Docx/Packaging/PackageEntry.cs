namespace ReportWorker.Docx.Packaging;

/// <summary>One file of the package: where its compressed bytes stand and what the directory says of it.</summary>
internal sealed record PackageEntry(string Name, ushort Method, uint Crc, int CompressedSize, int Size, int DataOffset)
{
    public bool IsFolder => Name.EndsWith('/');
}
