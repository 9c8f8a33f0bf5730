namespace ReportWorker.Docx.Packaging;

/// <summary>Numbers of the zip format (APPNOTE 6.3): signatures, fixed sizes, flags.</summary>
internal static class ZipFormat
{
    public const uint LocalSignature = 0x04034b50;
    public const uint CentralSignature = 0x02014b50;
    public const uint EndSignature = 0x06054b50;
    public const uint DescriptorSignature = 0x08074b50;

    public const int LocalSize = 30;
    public const int CentralSize = 46;
    public const int EndSize = 22;

    public const ushort Stored = 0;
    public const ushort Deflated = 8;

    public const ushort EncryptedFlag = 0x1;
    public const ushort DescriptorFlag = 0x8;
    public const ushort Utf8Flag = 0x800;

    /// <summary>1 January 1980, the oldest day zip can say: one fixed time for every entry, so that equal input gives equal bytes.</summary>
    public const ushort FixedDate = 0x21;

    public const ushort Version = 20;
}
