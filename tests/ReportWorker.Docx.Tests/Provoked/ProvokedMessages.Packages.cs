using System.Text;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Provoked;

/// <content>Packages that cannot be opened or are refused.</content>
public sealed partial class ProvokedMessages
{
    private static readonly DocxLimits Tight = new() { MaxEntryBytes = 1024 * 1024, MaxTotalBytes = 1024 * 1024, MaxEntries = 7 };

    private static IEnumerable<Provocation> Packages =>
    [
        Provocation.Of("NotAPackage", Encoding.UTF8.GetBytes("Không phải tệp Word")),
        Provocation.Of("OldOrEncryptedDocument", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        Provocation.Of("DamagedPackage", WithHeader(With(("a.bin", "xxxxxxxx")), "a.bin", 24, 1)),
        Provocation.Of("NoMainDocument", Zip(("a.txt", "x"))),
        Provocation.Of("TooManyEntries", With(("1.bin", ""), ("2.bin", ""), ("3.bin", ""), ("4.bin", "")), Tight),
        Provocation.Of("EncryptedEntry", WithHeader(With(("a.bin", "x")), "a.bin", 8, 1)),
        Provocation.Of("Zip64NotSupported", WithManyEntries(With())),
        Provocation.Of("SubDocumentNotSupported", FromBody(P("x"), new Part("word/a.html", "<p>x</p>", "text/html", "aFChunk"))),
        Provocation.Of("UnknownCompression", WithHeader(With(("a.bin", "x")), "a.bin", 10, 12)),
        Provocation.Of("PackageTooLarge", With(("a.bin", new string('0', 600_000)), ("b.bin", new string('0', 600_000))), Tight with { MaxRatio = 5000 }),
        Provocation.Of("EntryTooLarge", With(("a.bin", new string('0', 1024 * 1024 + 1))), Tight),
        Provocation.Of("EntryTooDense", With(("a.bin", new string('0', 300_000)))),
        Provocation.Of("BadEntryName", With(("../a.xml", "<x/>"))),
        Provocation.Of("DuplicateEntry", With(("WORD/document.xml", "<x/>"))),
        Provocation.Of("BadXml", Zip(Entries([new Part("word/document.xml", "<w:document>{{", "document.main")]))),
        Provocation.Of("HasDtd", With(("word/styles.xml", "<!DOCTYPE x><x/>"))),
        Provocation.Of("HasMacros", With(("word/vbaProject.bin", "x"))),
        Provocation.Of("HasActiveContent", With(("word/activeX/activeX1.xml", "<x/>"))),
        Provocation.Of("ExternalRelationship", FromBody(P("x"), Part.External("image", "https://x.vn/a.png"))),
        Provocation.Of("ForbiddenLink", FromBody(P("x"), Part.External("hyperlink", "file:///c:/a.exe"))),
        Provocation.Of("ForbiddenField", FromBody("<w:p><w:fldSimple w:instr=\"INCLUDETEXT x\"/></w:p>")),
    ];

    private static byte[] With(params (string Name, string Content)[] entries) =>
        Zip([.. Entries([new Part("word/document.xml", Part.Root("document", "<w:body/>"), "document.main")]), .. entries]);

    /// <summary>Says in the package's end that there are more entries than can be said there, as Zip64 does.</summary>
    private static byte[] WithManyEntries(byte[] package)
    {
        (package[^12], package[^11]) = (0xFF, 0xFF);
        return package;
    }

    /// <summary>Changes a byte in what the package's directory says of an entry.</summary>
    private static byte[] WithHeader(byte[] package, string name, int at, byte value)
    {
        const int NameOffset = 46;
        package[package.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(name)) - NameOffset + at] = value;
        return package;
    }
}
