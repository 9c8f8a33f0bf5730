using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Uploading;

/// <summary>
/// Takes a file with figures from somebody at the office: a unit's form, whoever filled it in, or a data file as <see cref="DataImport"/> reads it. The
/// person stands for it, so a form needs no token, and what is right counts at once, however late. A file with anything wrong in it changes nothing.
/// </summary>
public sealed class UploadFigures(
    FormExamination forms, DataImport import, ISubmissionDesk desk, ISubmissionStore submissions, UnitDirectory units, Auditor auditor, OfficeClock clock)
{
    /// <summary>Takes a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="scope">The units that the person may answer for.</param>
    /// <param name="cancellationToken">Ends the work before anything is stored.</param>
    public async Task<UploadResult> TakeAsync(SourceFile file, UnitScope scope, CancellationToken cancellationToken)
    {
        var examined = await forms.ReadAsync(file, cancellationToken);
        return examined.HasForm ? await TakeAsync(file, examined, scope, cancellationToken) : await ImportAsync(file, scope, cancellationToken);
    }

    private async Task<UploadResult> TakeAsync(SourceFile file, ExaminedForm examined, UnitScope scope, CancellationToken cancellationToken)
    {
        if (examined.Form is { Address.Unit: var owner } && !scope.Among(await units.ReadAsync(cancellationToken), clock.Today)(owner))
        {
            return new UploadResult.Refused([new UploadProblem(Messages.UnitNotYours(owner.Value))], 1, null);
        }

        if (examined is not { Problems.Count: 0, Form: { Submission: { } answer } })
        {
            var copy = await forms.CopyAsync(examined, cancellationToken);
            return new UploadResult.Refused(
                [.. examined.Problems.Select(problem => new UploadProblem(problem.Message, Cell: problem.Cell, Label: problem.Label))],
                examined.Problems.Count,
                copy is null ? null : new SourceFile(copy.Name, copy.Content));
        }

        var values = answer.Values.Count + answer.Narratives.Count;
        var counting = await desk.ListAsync(new SubmissionFilter([SubmissionState.Taken], answer.Period, answer.Unit, answer.Form), cancellationToken);
        if (SubmissionHead.CountingOf(counting)?.SourceHash == answer.Source?.Hash)
        {
            return new UploadResult.Taken([], 1, values, [.. examined.Warnings]);
        }

        var audit = auditor.Event("data.import", file.Name, $"{answer.Unit}/{answer.Form}/{answer.Period}", answer.Source?.Hash);
        return new UploadResult.Taken(
            await submissions.AddAsync([answer with { Sender = auditor.Actor }], audit, cancellationToken), 0, values, [.. examined.Warnings]);
    }

    private async Task<UploadResult> ImportAsync(SourceFile file, UnitScope scope, CancellationToken cancellationToken) =>
        await import.ImportAsync([file], scope, dryRun: false, cancellationToken) switch
        {
            DataImportResult.Imported done => new UploadResult.Taken(done.Submissions, done.Unchanged, done.Values, []),
            DataImportResult.Rejected wrong => new UploadResult.Refused(
                [.. wrong.Problems.Select(problem => new UploadProblem(problem.Message, problem.Place))], wrong.Count, null),
            _ => throw new InvalidOperationException("Data are imported or rejected."),
        };
}
