namespace ReportWorker.Mail.Arriving;

/// <summary>Takes so many bytes and no more.</summary>
internal sealed class BoundedStream(long most) : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count)
    {
        Require(count);
        base.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Require(buffer.Length);
        base.Write(buffer);
    }

    private void Require(int count)
    {
        if (Length + count > most)
        {
            throw new FullException();
        }
    }

    /// <summary>More was written than there is room for.</summary>
    public sealed class FullException : Exception;
}
