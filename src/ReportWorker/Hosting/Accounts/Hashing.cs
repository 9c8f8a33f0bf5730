using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReportWorker.Core.Accounts;

namespace ReportWorker.Hosting.Accounts;

/// <summary>How passwords are made and kept.</summary>
internal static class Hashing
{
    /// <summary>The shortest password that a person may choose.</summary>
    public const int ShortestPassword = 12;

    /// <summary>Rounds of PBKDF2 with SHA-512, as OWASP asks for.</summary>
    private const int Rounds = 210_000;

    private const int Groups = 4;
    private const int GroupLength = 4;

    // Without letters and digits that look like others on paper.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly IPasswordHasher<Account> ForAccounts = Hasher<Account>();

    /// <summary>Hashes passwords and recovery codes.</summary>
    /// <typeparam name="TUser">Whose; the hasher does not look at it.</typeparam>
    public static IPasswordHasher<TUser> Hasher<TUser>()
        where TUser : class => new PasswordHasher<TUser>(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    /// <summary>A hash of a password for an account that is not stored yet.</summary>
    public static string Hash(string password) => ForAccounts.HashPassword(null!, password); // the hasher looks at no user

    /// <summary>A password that an administrator tells somebody; some 79 bits.</summary>
    public static string NewPassword() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));

    /// <summary>A stamp that nobody has yet.</summary>
    public static string NewStamp() => RandomNumberGenerator.GetHexString(32);
}
