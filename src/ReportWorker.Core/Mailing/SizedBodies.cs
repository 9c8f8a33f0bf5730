using System.Globalization;
using ReportWorker.Core.Storing;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Mailing;

/// <summary>
/// Makes the bodies of one letter within the size that mail servers take: whole; else with all files in one .zip; else a message for each
/// file; and a file that is too large by itself is named, with where it lies.
/// </summary>
internal sealed class SizedBodies(IMessageComposer composer, MessageLimit limit, CultureInfo culture)
{
    /// <summary>What a header block may take.</summary>
    private const int HeaderRoom = 4096;

    private const double Megabyte = 1_000_000;

    /// <summary>The bodies, in the order in which they are to be read; at least one.</summary>
    /// <param name="letter">The texts.</param>
    /// <param name="files">The files, the document first.</param>
    /// <param name="where">Where files lie that are too large; null when nothing is known.</param>
    public IReadOnlyList<Blob> Make(MailContent letter, IReadOnlyList<MailAttachment> files, string? where)
    {
        if (Fit(letter, files) is { } whole)
        {
            return [whole];
        }

        if (files.Count > 1 && Fit(letter.With(Text(Messages.FilesZipped(files.Count))), [ZippedFiles.Of(files)]) is { } zipped)
        {
            return [zipped];
        }

        var alone = files.Select(file => Fitting(letter, file)).ToList();
        var tooLarge = files.Where((_, i) => alone[i] is null).ToList();
        return Divide(letter, [.. alone.OfType<MailAttachment>()], tooLarge.Count == 0 ? [] : Notice(tooLarge, where));
    }

    private IReadOnlyList<Blob> Divide(MailContent letter, List<MailAttachment> files, IReadOnlyList<string> notice) =>
        files.Count < 2
            ? [Body(letter.With(notice), files)]
            : [.. files.Select((file, i) => Body(
                letter.With([Text(Messages.PartOf(i + 1, files.Count)), .. i == 0 ? notice : []]), [file]))];

    private MailAttachment? Fitting(MailContent letter, MailAttachment file) =>
        Fit(letter, [file]) is not null ? file
        : ZippedFiles.Of(file) is var zip && Fit(letter, [zip]) is not null ? zip
        : null;

    private IReadOnlyList<string> Notice(List<MailAttachment> files, string? where) =>
    [
        Text(Messages.FilesTooLarge(limit.Bytes / Megabyte)),
        .. files.Select(file => Text(Messages.FileOfSize(file.FileName, file.Content.Length / Megabyte))),
        Text(where is null ? Messages.AskForFiles() : Messages.FilesLieAt(where)),
    ];

    private Blob? Fit(MailContent letter, IReadOnlyList<MailAttachment> files)
    {
        var body = Body(letter, files);
        return limit.Allows(body.Content.Length + HeaderRoom) ? body : null;
    }

    private Blob Body(MailContent letter, IReadOnlyList<MailAttachment> files) => composer.ComposeBody(letter with { Attachments = files });

    private string Text(Message message) => message.ToString(culture);
}
