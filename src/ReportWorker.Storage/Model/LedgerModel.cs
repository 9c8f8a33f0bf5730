using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Model;

/// <summary>What is owed, what was made of it, and who did it.</summary>
internal sealed class LedgerModel :
    IEntityTypeConfiguration<DueReportRow>,
    IEntityTypeConfiguration<EditionRow>,
    IEntityTypeConfiguration<DocumentNumberRow>,
    IEntityTypeConfiguration<PausedReportRow>,
    IEntityTypeConfiguration<QueuedRunRow>,
    IEntityTypeConfiguration<BlobRow>,
    IEntityTypeConfiguration<AuditEventRow>,
    IEntityTypeConfiguration<InstallationRow>
{
    public void Configure(EntityTypeBuilder<DueReportRow> builder)
    {
        builder.Property(due => due.Report).HasMaxLength(Lengths.Report);
        builder.Property(due => due.Period).HasMaxLength(Lengths.Period).IsUnicode(false);
        builder.Property(due => due.Unit).HasMaxLength(Lengths.Code).IsUnicode(false);
        builder.HasIndex(due => new { due.Report, due.Period, due.Unit }).IsUnique();
        builder.HasIndex(due => new { due.State, due.DueAt });
    }

    public void Configure(EntityTypeBuilder<EditionRow> builder)
    {
        builder.Property(edition => edition.DocumentHash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.Property(edition => edition.SnapshotHash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.Property(edition => edition.TemplateHash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.Property(edition => edition.SignedHash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.HasIndex(edition => new { edition.DueReportId, edition.Number }).IsUnique();
        builder.HasIndex(edition => edition.DocumentHash);
        builder.HasOne(edition => edition.DueReport).WithMany().HasForeignKey(edition => edition.DueReportId);
        builder.HasOne<BlobRow>().WithMany().HasForeignKey(edition => edition.DocumentHash);
        builder.HasOne<BlobRow>().WithMany().HasForeignKey(edition => edition.SnapshotHash);
        builder.HasOne<BlobRow>().WithMany().HasForeignKey(edition => edition.TemplateHash);
        builder.HasOne<BlobRow>().WithMany().HasForeignKey(edition => edition.SignedHash);
    }

    public void Configure(EntityTypeBuilder<DocumentNumberRow> builder)
    {
        builder.HasKey(number => new { number.Unit, number.Symbol, number.Term, number.Number });
        builder.Property(number => number.Unit).HasMaxLength(Lengths.Code).IsUnicode(false);
        builder.Property(number => number.Symbol).HasMaxLength(Lengths.Symbol);
        builder.Property(number => number.Term).HasMaxLength(Lengths.Term).IsUnicode(false);
        builder.HasOne<EditionRow>().WithMany().HasForeignKey(number => number.EditionId);
    }

    public void Configure(EntityTypeBuilder<PausedReportRow> builder)
    {
        builder.HasKey(pause => pause.Report);
        builder.Property(pause => pause.Report).HasMaxLength(Lengths.Report);
    }

    public void Configure(EntityTypeBuilder<QueuedRunRow> builder)
    {
        builder.Property(run => run.Report).HasMaxLength(Lengths.Report);
        builder.Property(run => run.Period).HasMaxLength(Lengths.Period).IsUnicode(false);
        builder.Property(run => run.Unit).HasMaxLength(Lengths.Code).IsUnicode(false);
        builder.Property(run => run.Owner).HasMaxLength(Lengths.Owner);
        builder.HasIndex(run => new { run.State, run.Id });
    }

    public void Configure(EntityTypeBuilder<BlobRow> builder)
    {
        builder.HasKey(blob => blob.Hash);
        builder.Property(blob => blob.Hash).HasMaxLength(Lengths.Hash).IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<AuditEventRow> builder)
    {
        builder.Property(audit => audit.Subject).HasMaxLength(Lengths.Subject);
        builder.Property(audit => audit.Hash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.HasIndex(audit => new { audit.Subject, audit.Id });
    }

    public void Configure(EntityTypeBuilder<InstallationRow> builder)
    {
        builder.Property(installation => installation.Id).ValueGeneratedNever();
        builder.Property(installation => installation.FormKey).HasMaxLength(FormKey.Length);
    }
}
