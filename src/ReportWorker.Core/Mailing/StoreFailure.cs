using System.Data.Common;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Mailing;

/// <summary>Tells trouble with the database, which may pass, from everything else.</summary>
internal static class StoreFailure
{
    public static bool Is(Exception failure) =>
        failure is RequestRefusedException or DbException or TimeoutException or IOException || failure.InnerException is DbException;
}
