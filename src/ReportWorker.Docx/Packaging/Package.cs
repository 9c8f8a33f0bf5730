namespace ReportWorker.Docx.Packaging;

/// <summary>An opened and bounded package: its entries in their order, and the inflated bytes of those that are XML.</summary>
internal sealed class Package(byte[] bytes, IReadOnlyList<PackageEntry> entries, IReadOnlyDictionary<string, byte[]> xml)
{
    public byte[] Bytes => bytes;

    public IReadOnlyList<PackageEntry> Entries => entries;

    /// <summary>Inflated XML by entry name; OPC compares names without case.</summary>
    public IReadOnlyDictionary<string, byte[]> Xml => xml;

    public ReadOnlySpan<byte> Compressed(PackageEntry entry) => bytes.AsSpan(entry.DataOffset, entry.CompressedSize);
}
