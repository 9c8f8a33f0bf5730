using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Hosting;

/// <summary>Core's use cases. They hold no state, so one of each is enough.</summary>
internal static class UseCases
{
    /// <summary>Adds them.</summary>
    public static void AddUseCases(this IServiceCollection services)
    {
        services.AddSingleton<RunReport>();
        services.AddSingleton<Release>();
        services.AddSingleton<Editions>();
        services.AddSingleton<DueList>();
        services.AddSingleton<Reconciler>();
        services.AddSingleton<Sender>();
        services.AddSingleton<Deliveries>();
    }
}
