namespace ReportWorker.Core.Ledger;

/// <summary>What somebody says who lets a draft leave.</summary>
public sealed record ReleaseOrder
{
    /// <summary>Number, date and signer; a date that is not given is today's, at the office.</summary>
    public DocumentMark Mark { get; init; } = new(null, null, null);

    /// <summary>True for the next number of the report's counter, whatever number the mark has.</summary>
    public bool NextNumber { get; init; }

    /// <summary>Why it may leave in spite of what stands against it; printed on the edition. Null when it may not.</summary>
    public string? Waiver { get; init; }

    /// <summary>Why the edition that left before is corrected; printed on the correction. Null when none is to be.</summary>
    public string? Correction { get; init; }

    /// <summary>True when its messages wait for <see cref="SignEdition"/>, also where the report does not say so.</summary>
    public bool AwaitsSigned { get; init; }

    /// <summary>Addresses that get it besides the recipients.</summary>
    public IReadOnlyList<string> To { get; init; } = [];
}
