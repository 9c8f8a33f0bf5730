using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Model;

/// <summary>Who may sign in, and the keys of the page.</summary>
internal sealed class AccountModel : IEntityTypeConfiguration<AccountRow>, IEntityTypeConfiguration<AccountRoleRow>, IEntityTypeConfiguration<KeyRingRow>
{
    public void Configure(EntityTypeBuilder<AccountRow> builder)
    {
        builder.Property(account => account.Name).HasMaxLength(Lengths.Account).IsUnicode(false);
        builder.HasIndex(account => account.Name).IsUnique();
        builder.Property(account => account.OutsideName).HasMaxLength(Lengths.OutsideName);
        builder.Property(account => account.OutsideKey).HasMaxLength(Lengths.Hash).IsUnicode(false);
        builder.HasIndex(account => new { account.OutsideWay, account.OutsideName }).IsUnique();
        builder.HasIndex(account => account.OutsideKey).IsUnique();
        builder.HasMany(account => account.Roles).WithOne().HasForeignKey(role => role.AccountId);
    }

    public void Configure(EntityTypeBuilder<AccountRoleRow> builder)
    {
        builder.HasKey(role => new { role.AccountId, role.Role, role.Unit });
        builder.Property(role => role.Unit).HasMaxLength(Lengths.Code).IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<KeyRingRow> builder)
    {
        builder.HasKey(key => key.Name);
        builder.Property(key => key.Name).HasMaxLength(Lengths.KeyName).IsUnicode(false);
    }
}
