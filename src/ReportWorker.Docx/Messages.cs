using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker.Docx;

/// <summary>The texts of this room, one typed factory each.</summary>
internal static partial class Messages
{
    public static ResourceManager Resources { get; } = new("ReportWorker.Docx.Resources.Messages", typeof(Messages).Assembly);

    public static Message NotAPackage() => Text(nameof(NotAPackage));

    public static Message OldOrEncryptedDocument() => Text(nameof(OldOrEncryptedDocument));

    public static Message DamagedPackage() => Text(nameof(DamagedPackage));

    public static Message NoMainDocument() => Text(nameof(NoMainDocument));

    public static Message TooManyEntries(int found, int limit) => Text(nameof(TooManyEntries), found, limit);

    public static Message EncryptedEntry() => Text(nameof(EncryptedEntry));

    public static Message Zip64NotSupported() => Text(nameof(Zip64NotSupported));

    public static Message SubDocumentNotSupported() => Text(nameof(SubDocumentNotSupported));

    public static Message UnknownCompression() => Text(nameof(UnknownCompression));

    public static Message PackageTooLarge(long limitInMebibytes) => Text(nameof(PackageTooLarge), limitInMebibytes);

    public static Message EntryTooLarge(int limitInMebibytes) => Text(nameof(EntryTooLarge), limitInMebibytes);

    public static Message EntryTooDense(int ratio) => Text(nameof(EntryTooDense), ratio);

    public static Message BadEntryName() => Text(nameof(BadEntryName));

    public static Message DuplicateEntry() => Text(nameof(DuplicateEntry));

    public static Message BadXml(string reason) => Text(nameof(BadXml), reason);

    public static Message HasDtd() => Text(nameof(HasDtd));

    public static Message HasMacros() => Text(nameof(HasMacros));

    public static Message HasActiveContent() => Text(nameof(HasActiveContent));

    public static Message ExternalRelationship(string kind, string target) => Text(nameof(ExternalRelationship), kind, target);

    public static Message ForbiddenLink(string target) => Text(nameof(ForbiddenLink), target);

    public static Message ForbiddenField(string keyword) => Text(nameof(ForbiddenField), keyword);

    public static Message TagNotFilledHere() => Text(nameof(TagNotFilledHere));

    public static Message TagNotFilledHereAdvice() => Text(nameof(TagNotFilledHereAdvice));

    public static Message Unclosed(string tag, string closing) => Text(nameof(Unclosed), tag, closing);

    public static Message UnexpectedTag(string tag) => Text(nameof(UnexpectedTag), tag);

    public static Message WrongClosing(string found, string expected, string opened) => Text(nameof(WrongClosing), found, expected, opened);

    public static Message AfterElse(string tag) => Text(nameof(AfterElse), tag);

    public static Message DifferentContainers(string opened) => Text(nameof(DifferentContainers), opened);

    public static Message DifferentContainersAdvice() => Text(nameof(DifferentContainersAdvice));

    public static Message NotAlone(string tag) => Text(nameof(NotAlone), tag);

    public static Message NotAloneAdvice() => Text(nameof(NotAloneAdvice));

    public static Message RowNotAlone(string tag) => Text(nameof(RowNotAlone), tag);

    public static Message RowNotAloneAdvice() => Text(nameof(RowNotAloneAdvice));

    public static Message MiddleTagInRow(string tag) => Text(nameof(MiddleTagInRow), tag);

    public static Message TwoBlocksInRow() => Text(nameof(TwoBlocksInRow));

    public static Message SectionBreakVanishes() => Text(nameof(SectionBreakVanishes));

    public static Message CannotSplit(string element) => Text(nameof(CannotSplit), element);

    public static Message DocumentTooLarge(long limitInMebibytes) => Text(nameof(DocumentTooLarge), limitInMebibytes);

    public static Message PlacePart(string part) => Text(nameof(PlacePart), part);

    public static Message PlaceInPart(Message part, Message place) => Text(nameof(PlaceInPart), part, place);

    public static Message PlaceParagraph(int paragraph) => Text(nameof(PlaceParagraph), paragraph);

    public static Message PlaceCell(int table, int row, int cell, int paragraph) => Text(nameof(PlaceCell), table, row, cell, paragraph);

    public static Message PlaceWithin(Message outer, Message inner) => Text(nameof(PlaceWithin), outer, inner);

    private static Message Text(string id, params object?[] args) => new(Resources, id, args);
}
