using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Model;

/// <summary>Who gets what, and how far it has come.</summary>
internal sealed class MailingModel :
    IEntityTypeConfiguration<RecipientRow>,
    IEntityTypeConfiguration<OutgoingMessageRow>,
    IEntityTypeConfiguration<DeliveryRow>,
    IEntityTypeConfiguration<DeliveryAttemptRow>,
    IEntityTypeConfiguration<PausedMailRow>,
    IEntityTypeConfiguration<ReminderRow>,
    IEntityTypeConfiguration<AlarmRow>
{
    public void Configure(EntityTypeBuilder<RecipientRow> builder)
    {
        builder.HasKey(recipient => new { recipient.Group, recipient.EmailNormalised, recipient.ValidFrom });
        builder.Property(recipient => recipient.Group).HasMaxLength(Lengths.Code).IsUnicode(false);
        builder.Property(recipient => recipient.EmailNormalised).HasMaxLength(Lengths.Email);
    }

    public void Configure(EntityTypeBuilder<OutgoingMessageRow> builder)
    {
        builder.Property(message => message.MessageId).HasMaxLength(Lengths.MessageId);
        builder.Property(message => message.BodyHash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.Property(message => message.MessageHash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.HasIndex(message => message.MessageId).IsUnique();
        builder.HasOne(message => message.Edition).WithMany().HasForeignKey(message => message.EditionId);
        builder.HasOne<BlobRow>().WithMany().HasForeignKey(message => message.BodyHash);
    }

    public void Configure(EntityTypeBuilder<DeliveryRow> builder)
    {
        builder.Property(delivery => delivery.RecipientNormalised).HasMaxLength(Lengths.Email);
        builder.Property(delivery => delivery.LeaseOwner).HasMaxLength(Lengths.Owner);
        builder.Property(delivery => delivery.EnhCode).HasMaxLength(Lengths.State).IsUnicode(false);
        builder.Property(delivery => delivery.Topic).HasMaxLength(Lengths.Topic).IsUnicode(false);
        builder.HasIndex(delivery => new { delivery.EditionId, delivery.RecipientNormalised, delivery.Part }).IsUnique();
        builder.HasIndex(delivery => new { delivery.Topic, delivery.RecipientNormalised }).IsUnique();
        builder.HasIndex(delivery => new { delivery.State, delivery.NextAttemptAt });
        builder.HasOne(delivery => delivery.Edition).WithMany().HasForeignKey(delivery => delivery.EditionId);
        builder.HasOne(delivery => delivery.Message).WithMany().HasForeignKey(delivery => delivery.MessageId);
    }

    public void Configure(EntityTypeBuilder<DeliveryAttemptRow> builder)
    {
        builder.Property(attempt => attempt.Owner).HasMaxLength(Lengths.Owner);
        builder.Property(attempt => attempt.EnhCode).HasMaxLength(Lengths.State).IsUnicode(false);
        builder.HasIndex(attempt => new { attempt.DeliveryId, attempt.Epoch }).IsUnique();
        builder.HasOne<DeliveryRow>().WithMany().HasForeignKey(attempt => attempt.DeliveryId);
    }

    public void Configure(EntityTypeBuilder<PausedMailRow> builder) => builder.Property(pause => pause.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<ReminderRow> builder)
    {
        builder.HasKey(reminder => new { reminder.Form, reminder.Period, reminder.Unit, reminder.Step });
        builder.Property(reminder => reminder.Form).HasMaxLength(Lengths.Code).IsUnicode(false);
        builder.Property(reminder => reminder.Period).HasMaxLength(Lengths.Period).IsUnicode(false);
        builder.Property(reminder => reminder.Unit).HasMaxLength(Lengths.Code).IsUnicode(false);
        builder.HasIndex(reminder => reminder.DeliveryId);
        builder.HasOne(reminder => reminder.Delivery).WithMany().HasForeignKey(reminder => reminder.DeliveryId);
        builder.HasOne(reminder => reminder.Copy).WithMany().HasForeignKey(reminder => reminder.CopyId);
    }

    public void Configure(EntityTypeBuilder<AlarmRow> builder)
    {
        builder.HasKey(alarm => alarm.Key);
        builder.Property(alarm => alarm.Key).HasMaxLength(Lengths.Topic).IsUnicode(false);
    }
}
