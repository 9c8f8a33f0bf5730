using Microsoft.EntityFrameworkCore;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

internal static class InstallationRows
{
    /// <summary>The one row; it begins now where there is none.</summary>
    public static async Task<InstallationRow> InstallationAsync(this ReportWorkerContext context, DateTime now, CancellationToken cancellationToken)
    {
        var row = await context.Installation.SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            row = new InstallationRow { InstalledAt = now };
            context.Installation.Add(row);
            await context.SaveChangesAsync(cancellationToken);
        }

        return row;
    }
}
