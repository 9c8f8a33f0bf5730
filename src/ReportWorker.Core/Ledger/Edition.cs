using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ReportWorker.Core.Ledger;

/// <summary>What an edition is for.</summary>
public enum EditionKind
{
    /// <summary>To be read and decided on.</summary>
    Draft,

    /// <summary>What left the office.</summary>
    Official,

    /// <summary>What left the office to replace an official edition.</summary>
    Correction,
}

/// <summary>What became of an edition.</summary>
public enum EditionState
{
    /// <summary>Nothing has been decided.</summary>
    Open,

    /// <summary>Somebody has read and agreed to it.</summary>
    Reviewed,

    /// <summary>It may leave (official), or an official edition was rendered from it (draft).</summary>
    Released,

    /// <summary>A later edition took its place.</summary>
    Superseded,

    /// <summary>Somebody took it back.</summary>
    Withdrawn,
}

/// <summary>An edition's public name: <c>REPORT/PERIOD/UNIT/N</c>.</summary>
/// <param name="Due">The due report it belongs to.</param>
/// <param name="Number">Counting from 1 in its due report.</param>
public sealed record EditionKey(DueKey Due, int Number)
{
    /// <summary>Reads <c>REPORT/PERIOD/UNIT/N</c>; false when the text is no such name.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EditionKey? key)
    {
        key = text?.LastIndexOf('/') is { } end and > 0
            && DueKey.TryParse(text[..end], out var due)
            && int.TryParse(text.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? new EditionKey(due, number)
                : null;
        return key is not null;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Due}/{Number}");
}

/// <summary>The number, date and signer that a document gets when it is released.</summary>
/// <param name="Number">The number from the office's register; null leaves the place blank.</param>
/// <param name="Date">The date of the document.</param>
/// <param name="Signer">Who signs.</param>
public sealed record DocumentMark(int? Number, DateOnly? Date, string? Signer);

/// <summary>A scan of an official edition with signature and seal.</summary>
/// <param name="FileName">The file's name, with extension.</param>
/// <param name="Hash">SHA-256 of its bytes, in the blobs.</param>
public sealed record SignedCopy(string FileName, string Hash);

/// <summary>One document of a due report: immutable bytes with all that is needed to explain them.</summary>
/// <param name="Key">Its public name.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Ordinal">Which of its kind in the due report, counting from 1: "Dự thảo lần 2".</param>
/// <param name="State">What became of it.</param>
/// <param name="FileName">The document's file name, with extension.</param>
/// <param name="DocumentHash">SHA-256 of the document's bytes, in the blobs.</param>
/// <param name="SnapshotHash">SHA-256 of the input snapshot, in the blobs.</param>
/// <param name="TemplateHash">SHA-256 of the template's bytes, in the blobs.</param>
/// <param name="Complete">True when every expected unit had answered.</param>
/// <param name="Objections">What stood against release when it was made; empty when nothing did.</param>
/// <param name="Mark">Number, date and signer; null on drafts.</param>
/// <param name="BasedOn">
/// The number of the draft that it comes from: of an official edition the one that was released, of a draft the one that somebody edited;
/// null on drafts that were rendered.
/// </param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="CreatedBy">Who made it.</param>
public sealed record Edition(
    EditionKey Key,
    EditionKind Kind,
    int Ordinal,
    EditionState State,
    string FileName,
    string DocumentHash,
    string SnapshotHash,
    string TemplateHash,
    bool Complete,
    IReadOnlyList<string> Objections,
    DocumentMark? Mark,
    int? BasedOn,
    DateTimeOffset CreatedAt,
    string CreatedBy)
{
    /// <summary>The number of the edition that it corrects, or would correct once released; null where nothing had left before.</summary>
    public int? Corrects { get; init; }

    /// <summary>The signed scan that goes with it; null while there is none.</summary>
    public SignedCopy? Signed { get; init; }

    /// <summary>True while its messages wait for the signed scan.</summary>
    public bool AwaitsSigned { get; init; }

    /// <summary>True for a draft that somebody edited in Word; its words are in its document only.</summary>
    public bool IsAdopted => Kind == EditionKind.Draft && BasedOn is not null;

    /// <summary>True for a draft that may still be decided on.</summary>
    public bool IsOpenDraft => Kind == EditionKind.Draft && State is (EditionState.Open or EditionState.Reviewed);

    /// <summary>What the rule holds its due report for.</summary>
    public string WhyHeld => string.Join("; ", Objections);
}
