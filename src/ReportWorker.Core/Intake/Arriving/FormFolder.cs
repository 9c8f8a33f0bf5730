using System.Text;
using Microsoft.Extensions.Logging;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>A folder that people leave forms in, on this machine or on a file server.</summary>
/// <param name="Path">Where it is; empty when there is none.</param>
/// <param name="Settled">For how long a file must have stayed as it is before it is read.</param>
/// <param name="MostBytes">The largest file that is read.</param>
public sealed record FormFolderPlace(string Path, TimeSpan Settled, long MostBytes);

/// <summary>
/// Takes forms from a folder. A file is read when nobody has written to it for a while, stored with what it becomes in one transaction, and moved away
/// last; one that was stored and not moved is only moved. A .pdf of the same name goes with its form as the signed scan. Beside a file that was not taken
/// a text says why.
/// </summary>
public sealed class FormFolder(
    FormFolderPlace place, FormIntake intake, FormResults results, AlongFiles along, TimeProvider time, ILogger<FormFolder> logger)
{
    private readonly FolderWatch _watch = new(place, time);

    // What cannot be read is told once, not at each look.
    private readonly HashSet<string> _told = [];
    private bool _isDown;

    /// <summary>True when there is a folder to be watched.</summary>
    public bool IsWatched => place.Path.Length > 0;

    /// <summary>Which folder.</summary>
    public string Description => place.Path;

    /// <summary>What keeps forms from being taken, in the system's words; null when nothing does. Nothing is taken, and nothing stays.</summary>
    public string? Probe() => FolderProbe.Try(place.Path);

    /// <summary>Takes what has settled. A folder that cannot be read is told to the log.</summary>
    /// <returns>How many files were taken.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!IsWatched)
        {
            return 0;
        }

        try
        {
            var taken = 0;
            foreach (var (form, scan) in Forms())
            {
                cancellationToken.ThrowIfCancellationRequested();
                taken += await TryTakeAsync(form, scan, cancellationToken) ? 1 : 0;
            }

            _isDown = false;
            return taken;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!_isDown)
            {
                Log.FormFolderDown(logger, place.Path, error.Message);
            }

            _isDown = true;
            return 0;
        }
    }

    /// <summary>The forms that have settled, each with its scan; a form whose scan is still being written waits for it.</summary>
    private List<(FileInfo Form, FileInfo? Scan)> Forms()
    {
        var files = _watch.Look();
        _told.IntersectWith(files.Select(file => file.File.Name));
        var scans = files.Where(file => IsScan(file.File)).ToLookup(file => Stem(file.File), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. files.Where(file => file.IsSettled && !IsScan(file.File) && scans[Stem(file.File)].All(scan => scan.IsSettled))
                .Select(file => (file.File, (FileInfo?)scans[Stem(file.File)].FirstOrDefault().File)),
        ];
    }

    private async Task<bool> TryTakeAsync(FileInfo form, FileInfo? scan, CancellationToken cancellationToken)
    {
        try
        {
            await TakeAsync(form, scan, cancellationToken);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Somebody has it open or moved it, or the database is away: the next look finds out. One file never stops the others.
            Tell(form, error.Message);
        }

        return false;
    }

    private async Task TakeAsync(FileInfo form, FileInfo? scan, CancellationToken cancellationToken)
    {
        var arrival = await ArrivalOfAsync(form, scan, cancellationToken);
        var outcome = await intake.TakeAsync(arrival, cancellationToken);
        form.Refresh();
        if (!form.Exists)
        {
            return; // another process was faster, and has moved it
        }

        var path = PathFor(form, outcome);
        if (outcome is ArrivalOutcome.Returned or ArrivalOutcome.Doubtful)
        {
            await results.WriteAsync(arrival, outcome, path, cancellationToken);
        }

        form.MoveTo(path);
        scan?.MoveTo(PathFor(scan, outcome));
    }

    private async Task<Arrival> ArrivalOfAsync(FileInfo form, FileInfo? scan, CancellationToken cancellationToken)
    {
        if (form.Length > place.MostBytes)
        {
            var state = FormattableString.Invariant($"{form.Name}/{form.Length}/{form.LastWriteTimeUtc:O}");
            return new Arrival($"folder/{Blob.HashOf(Encoding.UTF8.GetBytes(state))}", new SourceFile(form.Name, ReadOnlyMemory<byte>.Empty), SubmissionWay.Folder)
            {
                Refusal = Messages.AttachmentTooLarge(),
            };
        }

        var source = await SourceFile.ReadAsync(form.FullName, place.MostBytes, cancellationToken);
        var beside = scan is null ? null : await SourceFile.ReadAsync(scan.FullName, place.MostBytes, cancellationToken);
        var sorted = along.Sort(beside is null ? [] : [new ArrivedFile(beside.Name, beside.Content)]);
        return new Arrival($"folder/{source.ToBlob().Hash}", source, SubmissionWay.Folder) { Along = sorted.Along, Notes = sorted.Notes };
    }

    /// <summary>Where a file goes that was read; its name with a number where there is one of that name.</summary>
    private string PathFor(FileInfo file, ArrivalOutcome outcome)
    {
        var folder = Directory.CreateDirectory(Path.Combine(place.Path, FolderNames.Of(outcome))).FullName;
        var path = Path.Combine(folder, file.Name);
        for (var number = 2; File.Exists(path); number++)
        {
            path = Path.Combine(folder, FormattableString.Invariant($"{Stem(file)} ({number}){file.Extension}"));
        }

        return path;
    }

    private void Tell(FileInfo form, string reason)
    {
        if (_told.Add(form.Name))
        {
            Log.FormFileNotRead(logger, form.Name, reason);
        }
    }

    private static bool IsScan(FileInfo file) => file.Extension.Equals(".pdf", StringComparison.OrdinalIgnoreCase);

    private static string Stem(FileInfo file) => Path.GetFileNameWithoutExtension(file.Name);
}
