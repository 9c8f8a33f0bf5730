using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Model;

/// <summary>What came in, each message once.</summary>
internal sealed class ReceivingModel : IEntityTypeConfiguration<ReceivedMailRow>
{
    public void Configure(EntityTypeBuilder<ReceivedMailRow> builder)
    {
        builder.Property(mail => mail.Account).HasMaxLength(Lengths.Email);
        builder.Property(mail => mail.Folder).HasMaxLength(Lengths.Folder);
        builder.Property(mail => mail.RawHash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.HasIndex(mail => new { mail.Account, mail.Folder, mail.UidValidity, mail.Uid }).IsUnique();
        builder.HasIndex(mail => mail.State);
        builder.HasIndex(mail => mail.RawHash);
        builder.HasOne<BlobRow>().WithMany().HasForeignKey(mail => mail.RawHash);
        builder.HasOne<DeliveryRow>().WithMany().HasForeignKey(mail => mail.DeliveryId);
    }
}
