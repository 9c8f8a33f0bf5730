using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Model;

/// <summary>Which files came in, each once.</summary>
internal sealed class ArrivalModel : IEntityTypeConfiguration<ArrivalRow>
{
    public void Configure(EntityTypeBuilder<ArrivalRow> builder)
    {
        builder.Property(arrival => arrival.Key).HasMaxLength(Lengths.ArrivalKey);
        builder.Property(arrival => arrival.Hash).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.Property(arrival => arrival.Sender).HasMaxLength(Lengths.Email);
        builder.Property(arrival => arrival.Unit).HasMaxLength(Lengths.Code).IsUnicode(false);
        builder.Property(arrival => arrival.Form).HasMaxLength(Lengths.Code).IsUnicode(false);
        builder.Property(arrival => arrival.Period).HasMaxLength(Lengths.Period).IsUnicode(false);
        builder.HasIndex(arrival => arrival.Key).IsUnique();
        builder.HasIndex(arrival => arrival.Outcome);
        builder.HasIndex(arrival => arrival.Hash);
        builder.HasOne<ReceivedMailRow>().WithMany().HasForeignKey(arrival => arrival.MailId);
        builder.HasOne(arrival => arrival.Submission).WithMany().HasForeignKey(arrival => arrival.SubmissionId);
        builder.HasOne(arrival => arrival.Answer).WithMany().HasForeignKey(arrival => arrival.AnswerId);
    }
}
