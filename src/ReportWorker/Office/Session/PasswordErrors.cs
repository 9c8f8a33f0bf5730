using Microsoft.AspNetCore.Identity;
using ReportWorker.Expressions;

namespace ReportWorker.Office.Session;

/// <summary>What Identity finds wrong, in the person's language.</summary>
internal sealed class PasswordErrors(Visitor visitor) : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), Messages.PasswordTooShort(length));

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Error(nameof(PasswordRequiresUniqueChars), Messages.PasswordTooSame(uniqueChars));

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), Messages.WrongPassword());

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), Messages.ChangedMeanwhile());

    public override IdentityError DefaultError() => Error(nameof(DefaultError), Messages.ChangedMeanwhile());

    private IdentityError Error(string code, Message message) => new() { Code = code, Description = message.ToString(visitor.Culture) };
}

/// <summary>A password must not be the name.</summary>
internal sealed class NotTheName(Visitor visitor) : IPasswordValidator<OfficeUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<OfficeUser> manager, OfficeUser user, string? password)
    {
        var (name, chosen) = (user.Account.Name.Value, password ?? "");
        return Task.FromResult(chosen.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(chosen, StringComparison.OrdinalIgnoreCase)
            ? IdentityResult.Failed(new IdentityError { Code = nameof(NotTheName), Description = Messages.PasswordIsName().ToString(visitor.Culture) })
            : IdentityResult.Success);
    }
}
