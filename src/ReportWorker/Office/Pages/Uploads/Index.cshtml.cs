using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Intake.Uploading;
using ReportWorker.Core.Problems;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.Uploads;

/// <summary>Takes files with figures, and says what is wrong in which cell.</summary>
[RequestSizeLimit(Uploaded.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = Uploaded.MostBytes)]
internal sealed class IndexModel(Visitor visitor, UploadFigures upload) : OfficePage(visitor)
{
    /// <summary>The most files at once.</summary>
    public const int MostFiles = 50;

    /// <summary>The files.</summary>
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>What came of each.</summary>
    public List<(string Name, UploadResult? Result, string? Problem)> Results { get; } = [];

    /// <summary>Shows it.</summary>
    [Needs(Right.Enter)]
    public void OnGet()
    {
    }

    /// <summary>Takes the files, each by itself.</summary>
    [Needs(Right.Enter)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (Files.Count is 0 or > MostFiles)
        {
            return Again(Files.Count == 0 ? Messages.FileNeeded() : Messages.TooManyFiles(MostFiles));
        }

        foreach (var sent in Files)
        {
            var file = await Uploaded.ReadAsync(sent, Cancel);
            try
            {
                Results.Add((file.Name, await upload.TakeAsync(file, Scope, Cancel), null));
            }
            catch (RequestRefusedException refused)
            {
                Results.Add((file.Name, null, string.Join(" ", refused.Problems.Select(problem => problem.ToString(Visitor.Culture)))));
            }
        }

        return Page();
    }
}
