namespace ReportWorker.Sheets.Csv;

/// <summary>Recognises files of other kinds by how they begin.</summary>
internal static class Signatures
{
    /// <summary>The kind of file; null when it begins like none of those known.</summary>
    public static FileKind? Match(ReadOnlySpan<byte> content) => content switch
    {
        [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => Zip(content),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => FileKind.OldOffice,
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => FileKind.Pdf,
        [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] => FileKind.Image,
        [0x1F, 0x8B, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] or [0x52, 0x61, 0x72, 0x21, ..] => FileKind.Archive,
        _ when content.StartsWith(@"{\rtf"u8) => FileKind.RichText,
        _ => content.TrimStart(" \t\r\n"u8) is [0x3C, ..] ? FileKind.Markup : null,
    };

    // The names of the parts stand uncompressed in a zip archive's directory at its end.
    private static FileKind Zip(ReadOnlySpan<byte> content)
    {
        var directory = content[^Math.Min(content.Length, 1 << 20)..];
        return directory.IndexOf("xl/workbook"u8) >= 0 ? FileKind.ExcelWorkbook
            : directory.IndexOf("word/document"u8) >= 0 ? FileKind.WordDocument
            : FileKind.ZipArchive;
    }
}
