namespace ReportWorker.Browser.Tests;

/// <summary>A page to visit.</summary>
/// <param name="Name">What its pictures are called.</param>
/// <param name="Route">The route of its page; null for what no page answers.</param>
/// <param name="Address">Its address, with what the samples have.</param>
/// <param name="Who">Who sees it.</param>
/// <param name="Status">What it answers with.</param>
internal sealed record OfficeAddress(string Name, string? Route, string Address, Who Who, int Status = 200);

/// <summary>
/// The one list of pages to visit. A new page is added here, with an address that the samples have something for: the six-month review of 2020-H1 of
/// <c>long-bien</c> and its 50 base organisations, made, released and sent by <c>demo</c>.
/// </summary>
internal static class OfficeAddresses
{
    /// <summary>The pages.</summary>
    public static IReadOnlyList<OfficeAddress> All { get; } =
    [
        new("first-account", "/first", "", Who.NobodyYet), // its address is told at the start
        new("sign-in", "/sign-in", "/sign-in", Who.Nobody),
        new("sign-in-code", "/sign-in/code", "/sign-in/code", Who.HalfWay),
        new("sign-in-windows", "/sign-in/windows", "/sign-in/windows", Who.Nobody, 401),
        new("home", "/", "/", Who.Administrator),
        new("home-clerk", "/", "/", Who.Clerk),
        new("home-viewer", "/", "/", Who.Viewer),
        new("home-approver", "/", "/", Who.Approver),
        new("own-account", "/account", "/account", Who.Clerk),
        new("own-password", "/account/password", "/account/password", Who.Clerk),
        new("own-second-factor", "/account/second-factor", "/account/second-factor", Who.Clerk),
        new("accounts", "/accounts", "/accounts", Who.Administrator),
        new("one-account", "/accounts/{name}", "/accounts/" + OfficeInBrowser.Clerk, Who.Administrator),
        new("not-there", null, "/khong-co", Who.Clerk, 404),
        new("not-allowed", null, "/accounts", Who.Clerk, 403),
    ];

    /// <summary>Routes that answer a GET with a file, or send elsewhere, and show no page.</summary>
    public static IReadOnlySet<string> NoPages { get; } = new HashSet<string>(StringComparer.Ordinal) { "/sign-in/openid" };
}
