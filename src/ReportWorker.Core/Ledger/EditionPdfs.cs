using ReportWorker.Core.Mailing;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Ledger;

/// <summary>Editions as PDF, for reading; made when somebody asks, where there is a program that can.</summary>
public sealed class EditionPdfs(Editions editions, IPdfMaker maker) : IDisposable
{
    /// <summary>So many are kept: making one takes seconds, and several people read the same draft.</summary>
    private const int MostKept = 8;

    private readonly List<(string Hash, ReadOnlyMemory<byte> Pdf)> _kept = [];
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>True when there is a program that makes them.</summary>
    public bool CanMake => maker.IsThere;

    /// <summary>The edition's document as PDF.</summary>
    /// <exception cref="RequestRefusedException">It cannot be made here; the document itself can still be had.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(Edition edition, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken); // the program takes memory; one at a time is enough for a page
        try
        {
            var place = _kept.FindIndex(kept => kept.Hash == edition.DocumentHash);
            if (place < 0)
            {
                var made = await maker.MakeAsync([await editions.DocumentAsync(edition, cancellationToken)], cancellationToken);
                if (made.Files[0] is not { } pdf)
                {
                    throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.NoPdfToRead(made.Why ?? "")));
                }

                _kept.RemoveRange(0, _kept.Count == MostKept ? 1 : 0);
                _kept.Add((edition.DocumentHash, pdf));
                return pdf;
            }

            return _kept[place].Pdf;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();
}
