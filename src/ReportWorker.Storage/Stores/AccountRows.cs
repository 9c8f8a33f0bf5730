using ReportWorker.Core.Accounts;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

internal static class AccountRows
{
    public static Account Read(AccountRow row) => new(AccountName.Parse(row.Name), row.DisplayName, row.PasswordHash, row.SecurityStamp)
    {
        Id = row.Id,
        Version = row.Version,
        Email = row.Email,
        PasswordUntil = UtcInstant.Read(row.PasswordUntil),
        FailedSignIns = row.FailedSignIns,
        LockedUntil = UtcInstant.Read(row.LockedUntil),
        AuthenticatorKey = row.AuthenticatorKey,
        HasSecondFactor = row.HasSecondFactor,
        LastStep = row.LastStep,
        RecoveryCodes = row.RecoveryCodes?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [],
        Outside = row is { OutsideWay: { } way, OutsideName: { } name } ? OutsideName.Parse(way, name) : null,
        OutsideKey = row.OutsideKey,
        IsDisabled = row.IsDisabled,
        Roles = [.. row.Roles.Select(role => new AccountRole(role.Role, role.Unit.Length == 0 ? null : UnitCode.Parse(role.Unit)))
            .OrderBy(role => role.Unit?.Value, StringComparer.Ordinal).ThenBy(role => role.Role)],
    };

    public static AccountRow Write(Account account)
    {
        var row = new AccountRow
        {
            Name = account.Name.Value,
            DisplayName = account.DisplayName,
            PasswordHash = account.PasswordHash,
            SecurityStamp = account.SecurityStamp,
            IsDisabled = account.IsDisabled,
        };
        Fill(row, account);
        row.Roles.AddRange(Roles(account));
        return row;
    }

    /// <summary>Fills in what belongs to signing in.</summary>
    public static void Fill(AccountRow row, Account account)
    {
        row.DisplayName = account.DisplayName;
        row.PasswordHash = account.PasswordHash;
        row.SecurityStamp = account.SecurityStamp;
        row.Email = account.Email;
        row.PasswordUntil = UtcInstant.From(account.PasswordUntil);
        row.FailedSignIns = account.FailedSignIns;
        row.LockedUntil = UtcInstant.From(account.LockedUntil);
        row.AuthenticatorKey = account.AuthenticatorKey;
        row.HasSecondFactor = account.HasSecondFactor;
        row.LastStep = account.LastStep;
        row.OutsideWay = account.Outside?.Way;
        row.OutsideName = account.Outside?.Value;
        row.OutsideKey = account.OutsideKey;
        row.RecoveryCodes = account.RecoveryCodes.Count == 0 ? null : string.Join('\n', account.RecoveryCodes);
    }

    public static IEnumerable<AccountRoleRow> Roles(Account account) =>
        account.Roles.Distinct().Select(role => new AccountRoleRow { AccountId = account.Id, Role = role.Role, Unit = role.Unit?.Value ?? "" });
}
