namespace ReportWorker.Commands.Templates;

/// <summary>The file that a copy with comments goes to. Nothing that is there is overwritten.</summary>
internal static class AnnotatedCopy
{
    /// <summary>Refuses a name that no copy can have, before anything is looked at.</summary>
    /// <exception cref="Core.Problems.RequestRefusedException">It is not a new .docx file, or no file to copy was named.</exception>
    public static void Check(string? copy, string? template)
    {
        if (copy is null)
        {
            return;
        }

        if (template is null)
        {
            throw Symbols.Refuse(Messages.AnnotateNeedsOneFile());
        }

        if (!Path.GetExtension(copy).Equals(".docx", StringComparison.OrdinalIgnoreCase))
        {
            throw Symbols.Refuse(Messages.AnnotatedIsNoDocx(copy));
        }

        if (Path.Exists(copy))
        {
            throw Symbols.Refuse(Messages.AnnotatedExists(copy));
        }
    }

    /// <summary>Writes it, under another name first, so that nobody opens half a document.</summary>
    public static void Write(string copy, ReadOnlySpan<byte> content)
    {
        var part = $"{copy}.{Guid.NewGuid():N}.part";
        try
        {
            File.WriteAllBytes(part, content);
            File.Move(part, copy, overwrite: false);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
