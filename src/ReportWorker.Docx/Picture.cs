using System.Globalization;
using ReportWorker.Expressions;

namespace ReportWorker.Docx;

/// <summary>
/// A picture of the model. It takes the place of one in the template whose alt text is <c>{{ image expression }}</c>, in its frame: size, crop
/// and position are the template's.
/// </summary>
/// <param name="content">The bytes of a PNG, JPEG or GIF file; they are not copied.</param>
/// <param name="description">What it shows, for readers who cannot see it; becomes its alt text. Null for nothing.</param>
public sealed class Picture(ReadOnlyMemory<byte> content, string? description = null) : IModelValue
{
    /// <summary>The bytes of the file.</summary>
    public ReadOnlyMemory<byte> Content => content;

    /// <summary>What it shows; null if nobody said it.</summary>
    public string? Description => description;

    /// <summary>A picture is nothing that can be printed or compared.</summary>
    object? IModelValue.Scalar => null;

    string? IModelValue.ToText(CultureInfo culture) => null;

    bool IModelValue.TryGetMember(string name, out object? value)
    {
        value = name == "description" ? description : null;
        return name == "description";
    }
}
