namespace ReportWorker.Expressions;

/// <summary>The three kinds of braces.</summary>
public enum RawTagKind
{
    /// <summary><c>{{ … }}</c> prints a value.</summary>
    Output,

    /// <summary><c>{% … %}</c> steers what is printed.</summary>
    Block,

    /// <summary><c>{# … #}</c> is not printed.</summary>
    Comment,
}

/// <summary>A tag as it stands in a text, not yet parsed.</summary>
/// <param name="Kind">Which braces.</param>
/// <param name="Content">What stands between them, as typed.</param>
/// <param name="Span">Where the tag stands, braces included.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct RawTag(RawTagKind Kind, string Content, TextSpan Span)
{
    /// <summary>Where <see cref="Content"/> begins in the text.</summary>
    public int ContentStart => Span.Start + 2;
}
