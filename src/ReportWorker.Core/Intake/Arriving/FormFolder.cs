using Microsoft.Extensions.Logging;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>A folder that people leave forms in, on this machine or on a file server.</summary>
/// <param name="Path">Where it is; empty when there is none.</param>
/// <param name="Settled">For how long a file must have stayed as it is before it is read.</param>
/// <param name="MostBytes">The largest file that is read.</param>
public sealed record FormFolderPlace(string Path, TimeSpan Settled, long MostBytes);

/// <summary>
/// Takes forms from a folder. A file is read when nobody has written to it for a while, stored with what it becomes in one transaction, and moved away
/// last; one that was stored and not moved is only moved. A .pdf of the same name goes with its form as the signed scan.
/// </summary>
public sealed class FormFolder(FormFolderPlace place, FormIntake intake, AlongFiles along, TimeProvider time, ILogger<FormFolder> logger)
{
    private const string Taken = "da-nhan";
    private const string Returned = "tra-lai";
    private const string Doubtful = "can-xem";

    // What was seen of files that may still be written to, and since when it is so.
    private readonly Dictionary<string, (long Length, DateTime Written, long Since)> _seen = [];

    /// <summary>True when there is a folder to be watched.</summary>
    public bool IsWatched => place.Path.Length > 0;

    /// <summary>Which folder.</summary>
    public string Description => place.Path;

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
            var settled = Settled();
            var scans = settled.Where(file => IsScan(file.Name)).ToDictionary(file => Stem(file.Name), StringComparer.OrdinalIgnoreCase);
            var forms = settled.Where(file => !IsScan(file.Name)).ToList();
            foreach (var form in forms)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await TakeAsync(form, scans.GetValueOrDefault(Stem(form.Name)), cancellationToken);
            }

            return forms.Count;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.FormFolderDown(logger, place.Path, error.Message);
            return 0;
        }
    }

    private async Task TakeAsync(FileInfo form, FileInfo? scan, CancellationToken cancellationToken)
    {
        try
        {
            var source = await SourceFile.ReadAsync(form.FullName, place.MostBytes, cancellationToken);
            var beside = scan is null ? null : await SourceFile.ReadAsync(scan.FullName, place.MostBytes, cancellationToken);
            var sorted = along.Sort(beside is null ? [] : [new ArrivedFile(beside.Name, beside.Content)]);
            var outcome = await intake.TakeAsync(
                new Arrival($"folder/{source.ToBlob().Hash}", source, SubmissionWay.Folder) { Along = sorted.Along, Notes = sorted.Notes }, cancellationToken);
            Move(form, outcome);
            if (scan is not null)
            {
                Move(scan, outcome);
            }
        }
        catch (RequestRefusedException refused)
        {
            Log.FormFileNotRead(logger, form.Name, refused.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.FormFileNotRead(logger, form.Name, error.Message); // somebody has it open, or moved it; the next look finds out
        }
    }

    /// <summary>The files that have not changed for long enough, by name. Names that programs give to what is not finished are passed over.</summary>
    private List<FileInfo> Settled()
    {
        var now = time.GetTimestamp();
        var there = new DirectoryInfo(place.Path).EnumerateFiles().Where(file => !IsUnfinished(file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        foreach (var gone in _seen.Keys.Except(there.Select(file => file.Name)).ToList())
        {
            _seen.Remove(gone);
        }

        var settled = new List<FileInfo>();
        foreach (var file in there)
        {
            var known = _seen.TryGetValue(file.Name, out var seen) && (seen.Length, seen.Written) == (file.Length, file.LastWriteTimeUtc);
            if (!known)
            {
                _seen[file.Name] = (file.Length, file.LastWriteTimeUtc, now);
            }

            if ((known && time.GetElapsedTime(seen.Since, now) >= place.Settled) || place.Settled == TimeSpan.Zero)
            {
                settled.Add(file);
            }
        }

        return settled;
    }

    private void Move(FileInfo file, ArrivalOutcome outcome)
    {
        var to = Directory.CreateDirectory(Path.Combine(place.Path, outcome switch
        {
            ArrivalOutcome.Taken or ArrivalOutcome.Repeated => Taken,
            ArrivalOutcome.Returned => Returned,
            _ => Doubtful,
        }));
        var name = file.Name;
        for (var number = 2; File.Exists(Path.Combine(to.FullName, name)); number++)
        {
            name = FormattableString.Invariant($"{Stem(file.Name)} ({number}){file.Extension}");
        }

        file.MoveTo(Path.Combine(to.FullName, name));
    }

    private static bool IsScan(string name) => Path.GetExtension(name).Equals(".pdf", StringComparison.OrdinalIgnoreCase);

    private static bool IsUnfinished(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase)
        || Path.GetExtension(name).ToLowerInvariant() is ".tmp" or ".part" or ".partial" or ".crdownload" or ".lnk";

    private static string Stem(string name) => Path.GetFileNameWithoutExtension(name);
}
