using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ReportWorker.Office;

/// <summary>A .csv file that is written while it is read, so that nobody holds all of it.</summary>
internal sealed class CsvDownload(string name, IAsyncEnumerable<string> portions) : ActionResult
{
    /// <inheritdoc />
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = MediaTypeNames.Text.Csv + "; charset=utf-8";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        await foreach (var portion in portions)
        {
            await response.WriteAsync(portion, Encoding.UTF8, context.HttpContext.RequestAborted);
        }
    }
}
