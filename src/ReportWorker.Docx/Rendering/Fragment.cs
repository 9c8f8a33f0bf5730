namespace ReportWorker.Docx.Rendering;

/// <summary>Markup that comes with a value. In an item of a list that begins anew in a loop, the number of that list stands in it.</summary>
/// <param name="Before">What stands before the number, or all of it.</param>
/// <param name="List">The slot of the list; null where there is no such number.</param>
/// <param name="Behind">What stands behind the number.</param>
internal sealed record Fragment(byte[] Before, int? List, byte[] Behind)
{
    /// <summary>Makes markup that is the same in every document.</summary>
    public Fragment(byte[] markup)
        : this(markup, null, [])
    {
    }

    /// <summary>The same with markup around it.</summary>
    public Fragment Within(byte[] before, byte[] behind) => List is null
        ? new Fragment([.. before, .. Before, .. behind])
        : new Fragment([.. before, .. Before], List, [.. Behind, .. behind]);

    public void Write(RenderState state)
    {
        state.Writer.Write(Before);
        if (List is { } slot)
        {
            state.Write(state.Lists.IdOf(slot));
            state.Writer.Write(Behind);
        }
    }
}
