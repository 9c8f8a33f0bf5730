using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Model;

/// <summary>The one model of the three databases. Nothing that others refer to is deleted, so nothing cascades.</summary>
internal abstract class ReportWorkerContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<UnitRow> Units => Set<UnitRow>();

    public DbSet<SubmissionRow> Submissions => Set<SubmissionRow>();

    public DbSet<IndicatorRow> Indicators => Set<IndicatorRow>();

    public DbSet<SubmissionValueRow> SubmissionValues => Set<SubmissionValueRow>();

    public DbSet<SubmissionFileRow> SubmissionFiles => Set<SubmissionFileRow>();

    public DbSet<NarrativeRow> Narratives => Set<NarrativeRow>();

    public DbSet<TargetRow> Targets => Set<TargetRow>();

    public DbSet<RecipientRow> Recipients => Set<RecipientRow>();

    public DbSet<DueReportRow> DueReports => Set<DueReportRow>();

    public DbSet<EditionRow> Editions => Set<EditionRow>();

    public DbSet<DocumentNumberRow> DocumentNumbers => Set<DocumentNumberRow>();

    public DbSet<PausedReportRow> PausedReports => Set<PausedReportRow>();

    public DbSet<PausedMailRow> PausedMail => Set<PausedMailRow>();

    public DbSet<QueuedRunRow> QueuedRuns => Set<QueuedRunRow>();

    public DbSet<BlobRow> Blobs => Set<BlobRow>();

    public DbSet<OutgoingMessageRow> OutgoingMessages => Set<OutgoingMessageRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<DeliveryAttemptRow> DeliveryAttempts => Set<DeliveryAttemptRow>();

    public DbSet<ReminderRow> Reminders => Set<ReminderRow>();

    public DbSet<ReceivedMailRow> ReceivedMails => Set<ReceivedMailRow>();

    public DbSet<ArrivalRow> Arrivals => Set<ArrivalRow>();

    public DbSet<AlarmRow> Alarms => Set<AlarmRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<AccountRoleRow> AccountRoles => Set<AccountRoleRow>();

    public DbSet<KeyRingRow> KeyRing => Set<KeyRingRow>();

    public DbSet<AuditEventRow> AuditEvents => Set<AuditEventRow>();

    public DbSet<InstallationRow> Installation => Set<InstallationRow>();

    /// <summary>The collation that compares by bytes; null where that is the default.</summary>
    protected abstract string? KeyCollation { get; }

    /// <summary>The condition of an index for submissions that count.</summary>
    protected abstract string OnlyCounting { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Nothing that others refer to is deleted, so an index under every foreign key would only cost; those that reading needs are declared.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcInstant>().HavePrecision(6);
        configurationBuilder.Properties<decimal>().HavePrecision(Decimals.Precision, Decimals.Scale);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(Lengths.State).AreUnicode(false);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ReportWorkerContext).Assembly);
        modelBuilder.Entity<SubmissionRow>().HasIndex(submission => new { submission.Unit, submission.Form, submission.Period }).IsUnique().HasFilter(OnlyCounting);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var key in entity.GetForeignKeys())
            {
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }

            foreach (var property in entity.GetProperties().Where(property => property.GetMaxLength() is not null && property.ClrType != typeof(byte[])))
            {
                property.SetCollation(KeyCollation);
            }
        }
    }
}
