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
        new("due", "/due", "/due", Who.Viewer),
        new("due-report", "/due/{**due}", "/due/six-month-review/2020-H1/long-bien", Who.Clerk),
        new("owing-periods", "/owing/{period?}", "/owing", Who.Viewer),
        new("owing", "/owing/{period?}", "/owing/2020-H1", Who.Clerk),
        new("owing-branch", "/owing/{period?}", "/owing/2020-H1?unit=quang-yen&flat=true&state=Missing", Who.Clerk),
        new("edition", "/editions/{**edition}", "/editions/" + Draft, Who.Approver),
        new("edition-read", "/editions/{**edition}", $"/editions/{Draft}?read=true", Who.Approver),
        new("figure", "/figures/{**edition}", $"/figures/{Draft}?code=dh_chi_bo_cap_uy_vien", Who.Viewer),
        new("figure-cell", "/figures/{**edition}", $"/figures/{Draft}?code=dh_chi_bo_cap_uy_vien&unit=phuong-bo-de", Who.Viewer),
        new("decide", "/decide/{**edition}", "/decide/" + Draft, Who.Approver),
        new("adopt", "/adopt/{**edition}", "/adopt/" + Draft, Who.Clerk),
        new("sign", "/sign/{**edition}", "/sign/" + Draft, Who.Approver),
        new("upload", "/upload", "/upload", Who.Clerk),
        new("run", "/run", "/run?report=six-month-review", Who.Clerk),
        new("run-done", "/runs/{number}", "/runs/1", Who.Clerk),
        new("waiting", "/submissions", "/submissions", Who.Clerk),
        new("submission", "/submissions/{number}", "/submissions/1", Who.Viewer),
        new("deliveries", "/deliveries", "/deliveries", Who.Approver),
        new("delivery", "/deliveries/{delivery}", "/deliveries/1", Who.Approver),
        new("recipients", "/recipients", "/recipients", Who.Administrator),
        new("one-recipient", "/recipients/one", "/recipients/one?group=soan-thao&address=chanh-van-phong@long-bien.example&from=2020-01-01", Who.Administrator),
        new("audit", "/audit", "/audit", Who.Administrator),
        new("pauses", "/pauses", "/pauses", Who.Administrator),
        new("not-there", null, "/khong-co", Who.Clerk, 404),
        new("not-allowed", null, "/accounts", Who.Clerk, 403),
    ];

    /// <summary>A draft that nobody decides on.</summary>
    public const string Draft = "six-month-review/2020-H1/long-bien/1";

    /// <summary>Routes that answer a GET with a file, or send elsewhere, and show no page.</summary>
    public static IReadOnlySet<string> NoPages { get; } = new HashSet<string>(StringComparer.Ordinal) { "/sign-in/openid" };
}
