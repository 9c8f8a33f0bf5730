namespace ReportWorker.Mail.Imap;

/// <summary>The latest message of a folder that a visit has listed. Whoever visits and whoever waits have lines of their own, one after the other.</summary>
internal sealed class LastListed
{
    private (uint Validity, uint Uid) _last;

    /// <summary>Notes it.</summary>
    public void Note(uint validity, uint uid) => _last = (validity, uid);

    /// <summary>Its number; 0 when the folder counts anew since.</summary>
    public uint Under(uint validity) => validity == _last.Validity ? _last.Uid : 0;
}
