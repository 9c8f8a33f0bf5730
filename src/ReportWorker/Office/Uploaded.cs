using ReportWorker.Core.Intake;

namespace ReportWorker.Office;

/// <summary>Files that come with a form.</summary>
internal static class Uploaded
{
    /// <summary>The most bytes that one request brings.</summary>
    public const int MostBytes = 64 << 20;

    private const int LongestName = 200;

    /// <summary>Reads a file whole; the request's own limit bounds it.</summary>
    public static async Task<SourceFile> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        var read = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
        return new SourceFile(NameOf(file.FileName), content.AsMemory(0, read));
    }

    // Browsers of long ago send the whole path.
    private static string NameOf(string name)
    {
        name = string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Normalize().Where(letter => !char.IsControl(letter)));
        return name.Length > LongestName ? name[^LongestName..] : name.Length == 0 ? "file" : name;
    }
}
