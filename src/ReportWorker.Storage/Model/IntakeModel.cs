using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Model;

/// <summary>Units and what they answered.</summary>
internal sealed class IntakeModel :
    IEntityTypeConfiguration<UnitRow>,
    IEntityTypeConfiguration<SubmissionRow>,
    IEntityTypeConfiguration<SubmissionFileRow>,
    IEntityTypeConfiguration<IndicatorRow>,
    IEntityTypeConfiguration<SubmissionValueRow>,
    IEntityTypeConfiguration<NarrativeRow>,
    IEntityTypeConfiguration<TargetRow>
{
    public void Configure(EntityTypeBuilder<UnitRow> builder)
    {
        builder.HasKey(unit => new { unit.Code, unit.ValidFrom });
        builder.Property(unit => unit.Code).HasMaxLength(Lengths.Code).IsUnicode(false);
        builder.Property(unit => unit.Kind).HasMaxLength(Lengths.Code);
        builder.Property(unit => unit.Level).HasMaxLength(Lengths.Code);
        builder.Property(unit => unit.Parent).HasMaxLength(Lengths.Code).IsUnicode(false);
        builder.Property(unit => unit.SucceededBy).HasMaxLength(Lengths.Codes).IsUnicode(false);
        builder.HasIndex(unit => unit.Parent);
    }

    public void Configure(EntityTypeBuilder<SubmissionRow> builder)
    {
        builder.Property(submission => submission.Unit).HasMaxLength(Lengths.Code).IsUnicode(false);
        builder.Property(submission => submission.Form).HasMaxLength(Lengths.Code).IsUnicode(false);
        builder.Property(submission => submission.Period).HasMaxLength(Lengths.Period).IsUnicode(false);
        builder.Property(submission => submission.SourceHash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.Property(submission => submission.Sender).HasMaxLength(Lengths.Email);
        builder.HasIndex(submission => new { submission.Unit, submission.Form, submission.Period, submission.Revision }).IsUnique();
        builder.HasIndex(submission => new { submission.Period, submission.Form, submission.Counts });
        builder.HasOne<BlobRow>().WithMany().HasForeignKey(submission => submission.SourceHash);
    }

    public void Configure(EntityTypeBuilder<SubmissionFileRow> builder)
    {
        builder.HasKey(file => new { file.SubmissionId, file.Number });
        builder.Property(file => file.BlobHash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.HasOne<SubmissionRow>().WithMany().HasForeignKey(file => file.SubmissionId);
        builder.HasOne<BlobRow>().WithMany().HasForeignKey(file => file.BlobHash);
    }

    public void Configure(EntityTypeBuilder<IndicatorRow> builder)
    {
        builder.Property(indicator => indicator.Code).HasMaxLength(Lengths.Indicator).IsUnicode(false);
        builder.HasIndex(indicator => indicator.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SubmissionValueRow> builder)
    {
        builder.HasKey(value => new { value.SubmissionId, value.IndicatorId });
        builder.Property(value => value.Cell).HasMaxLength(Lengths.Cell);
        builder.HasOne<SubmissionRow>().WithMany().HasForeignKey(value => value.SubmissionId);
        builder.HasOne<IndicatorRow>().WithMany().HasForeignKey(value => value.IndicatorId);
    }

    public void Configure(EntityTypeBuilder<NarrativeRow> builder)
    {
        builder.HasKey(narrative => new { narrative.SubmissionId, narrative.Section });
        builder.Property(narrative => narrative.Section).HasMaxLength(Lengths.Indicator).IsUnicode(false);
        builder.Property(narrative => narrative.Cell).HasMaxLength(Lengths.Cell);
        builder.HasOne<SubmissionRow>().WithMany().HasForeignKey(narrative => narrative.SubmissionId);
    }

    public void Configure(EntityTypeBuilder<TargetRow> builder)
    {
        builder.HasKey(target => new { target.Unit, target.IndicatorId, target.Year });
        builder.Property(target => target.Unit).HasMaxLength(Lengths.Code).IsUnicode(false);
        builder.HasOne<IndicatorRow>().WithMany().HasForeignKey(target => target.IndicatorId);
    }
}
