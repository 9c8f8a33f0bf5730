namespace ReportWorker.Docx.Compiling;

/// <summary>Gives each part that may get relationships a place to gather them in.</summary>
internal sealed class LinkSlots
{
    private readonly List<string> _parts = [];

    /// <summary>The place of the relationships of the package itself.</summary>
    public const string Root = "";

    /// <summary>The parts in the order of their slots.</summary>
    public IReadOnlyList<string> Parts => _parts;

    public int Of(string part)
    {
        var slot = _parts.FindIndex(p => p.Equals(part, StringComparison.OrdinalIgnoreCase));
        if (slot < 0)
        {
            slot = _parts.Count;
            _parts.Add(part);
        }

        return slot;
    }
}
