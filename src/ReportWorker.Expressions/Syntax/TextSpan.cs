namespace ReportWorker.Expressions;

/// <summary>A place in a text, in UTF-16 units from its beginning.</summary>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many characters; 0 is a place between two.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first character after the span.</summary>
    public int End => Start + Length;

    /// <summary>The span of the text between two places.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>The smallest span that holds both.</summary>
    public static TextSpan Over(TextSpan first, TextSpan last) => Between(first.Start, last.End);

    /// <summary>The same span in a text in which this one begins at <paramref name="offset"/>.</summary>
    public TextSpan Shift(int offset) => new(Start + offset, Length);
}
