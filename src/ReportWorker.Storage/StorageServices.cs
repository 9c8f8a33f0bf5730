using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Intake.Pulling;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Retention;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Core.Watching;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Pulling;
using ReportWorker.Storage.Running;
using ReportWorker.Storage.Stores;

namespace ReportWorker.Storage;

/// <summary>Registers the database.</summary>
public static class StorageServices
{
    /// <summary>
    /// Registers all of Core's stores as singletons that any thread may use. The options are <see cref="IOptions{T}"/> of
    /// <see cref="DatabaseOptions"/>, which the host binds to the section <see cref="DatabaseOptions.Section"/>; they are read when the
    /// first store is asked for. Registering twice is the same as once.
    /// </summary>
    public static IServiceCollection AddReportWorkerStorage(this IServiceCollection services)
    {
        services.AddOptions<DatabaseOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => Backend.For(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value));
        services.TryAddSingleton<IDbContextFactory<ReportWorkerContext>>(provider => provider.GetRequiredService<Backend>());
        services.TryAddSingleton<Transactor>();
        services.TryAddSingleton<DatabaseImport>();
        services.TryAddSingleton<IDatabase, Database>();
        services.TryAddSingleton<IUnitStore, UnitStore>();
        services.TryAddSingleton<ISubmissionStore, SubmissionStore>();
        services.TryAddSingleton<ISubmissionDesk, SubmissionDesk>();
        services.TryAddSingleton<IFormKeyStore, FormKeyStore>();
        services.TryAddSingleton<IArrivalStore, ArrivalStore>();
        services.TryAddSingleton<ITargetStore, TargetStore>();
        services.TryAddSingleton<ILedgerStore, LedgerStore>();
        services.TryAddSingleton<IDocumentNumberStore, DocumentNumberStore>();
        services.TryAddSingleton<IRunQueue, RunQueue>();
        services.TryAddSingleton<IRecipientStore, RecipientStore>();
        services.TryAddSingleton<IMailPauseStore, MailPauseStore>();
        services.TryAddSingleton<IDeliveryStore, DeliveryStore>();
        services.TryAddSingleton<IReceivedMailStore, ReceivedMailStore>();
        services.TryAddSingleton<IReminderStore, ReminderStore>();
        services.TryAddSingleton<INoticeStore, NoticeStore>();
        services.TryAddSingleton<IAuditStore, AuditStore>();
        services.TryAddSingleton<IWatchStore, WatchStore>();
        services.TryAddSingleton<IPurgeStore, PurgeStore>();
        services.TryAddSingleton<IBlobStore, BlobStore>();
        services.TryAddSingleton<IAccountStore, AccountStore>();
        services.TryAddSingleton<IKeyRingStore, KeyRingStore>();
        return services;
    }

    /// <summary>Registers the sources of answers in other databases, as <see cref="IReadOnlyList{T}"/> of <see cref="IPullSource"/>.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="sources">Checked options, by the sources' names.</param>
    public static IServiceCollection AddPullSources(this IServiceCollection services, IReadOnlyDictionary<string, PullSourceOptions> sources)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IReadOnlyList<IPullSource>>(provider =>
            [.. sources.Select(pair => new PullSource(pair.Key, pair.Value, provider.GetRequiredService<TimeProvider>()))]);
        return services;
    }

    /// <summary>As <see cref="AddReportWorkerStorage(IServiceCollection)"/>, with finished options.</summary>
    public static IServiceCollection AddReportWorkerStorage(this IServiceCollection services, DatabaseOptions options)
    {
        services.TryAddSingleton(Options.Create(options));
        return services.AddReportWorkerStorage();
    }
}
