using ReportWorker.Core.Intake.Photos;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>Tells what came along with a form from what may be one.</summary>
public sealed class AlongFiles(IPhotoMaker photos, OfficeLanguage language)
{
    private const int MostPhotos = 10;

    /// <summary>Sorts files that came together.</summary>
    public SortedFiles Sort(IReadOnlyList<ArrivedFile> files)
    {
        List<SubmissionFile> along = [];
        List<CandidateFile> forms = [];
        List<string> notes = [];
        foreach (var (number, file) in files.Index())
        {
            if (file.Content is not { } content)
            {
                forms.Add(new CandidateFile(number, new SourceFile(file.Name, ReadOnlyMemory<byte>.Empty), Messages.AttachmentTooLarge()));
            }
            else if (content.Span.StartsWith("%PDF-"u8))
            {
                along.Add(new SubmissionFile(SubmissionFileKind.Scan, file.Name, Blob.Of(content)));
            }
            else if (PhotoKinds.Of(content.Span) is { } kind)
            {
                TakePhoto(file.Name, kind, content, along, notes);
            }
            else
            {
                forms.Add(new CandidateFile(number, new SourceFile(file.Name, content), null));
            }
        }

        return new SortedFiles(along, forms, notes);
    }

    private void TakePhoto(string name, PhotoKind kind, ReadOnlyMemory<byte> content, List<SubmissionFile> along, List<string> notes)
    {
        var made = kind != PhotoKind.Heic && along.Count(file => file.Kind == SubmissionFileKind.Photo) < MostPhotos ? photos.Make(content) : null;
        if (made is { } photo)
        {
            along.Add(new SubmissionFile(SubmissionFileKind.Photo, Path.ChangeExtension(name, ".jpg"), Blob.Of(photo)));
            return;
        }

        notes.Add((kind == PhotoKind.Heic ? Messages.PhotoHeic(name)
            : along.Count(file => file.Kind == SubmissionFileKind.Photo) >= MostPhotos ? Messages.PhotosTooMany(name, MostPhotos)
            : Messages.PhotoDamaged(name)).ToString(language.Culture));
    }
}

/// <summary>Files that came together, by what they are.</summary>
/// <param name="Along">Signed scans and photos, as they are kept.</param>
/// <param name="Forms">What may be a form.</param>
/// <param name="Notes">What the unit has to know of files that are not kept.</param>
public sealed record SortedFiles(IReadOnlyList<SubmissionFile> Along, IReadOnlyList<CandidateFile> Forms, IReadOnlyList<string> Notes);

/// <summary>A file that may be a form.</summary>
/// <param name="Number">Its place among the files that came together, from 0.</param>
/// <param name="File">The file.</param>
/// <param name="Refusal">Why it is not even opened; null when it is.</param>
public sealed record CandidateFile(int Number, SourceFile File, Message? Refusal);
