namespace ReportWorker.Core.Mailing;

/// <summary>Somebody, or a folder, that messages go to.</summary>
/// <param name="Email">The mail address or the folder's path.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="Format">In which form documents go there.</param>
internal sealed record Addressee(string Email, string Name, DocumentFormat Format = DocumentFormat.Docx)
{
    /// <summary>True for one who sees it before the others do.</summary>
    public bool IsFirst { get; init; }

    /// <summary>True for a folder.</summary>
    public bool IsFolder => FolderAddress.Is(Email);
}

/// <summary>Whom messages go to, each address once.</summary>
internal sealed record Addressees(IReadOnlyList<Addressee> All)
{
    /// <summary>Nobody.</summary>
    public static Addressees None { get; } = new([]);

    /// <summary>With everybody who got what left before.</summary>
    public Addressees And(Correspondence before) => new([.. All.Concat(before.Letters.Select(letter => new Addressee(letter.Recipient, letter.RecipientName)))
        .DistinctBy(to => to.Email, StringComparer.OrdinalIgnoreCase)]);

    /// <summary>True when somebody gets a PDF.</summary>
    public bool WantPdf => All.Any(to => to.Format == DocumentFormat.DocxAndPdf);

    /// <summary>The folders among them.</summary>
    public IEnumerable<string> Folders => All.Where(to => to.IsFolder).Select(to => to.Email);
}
