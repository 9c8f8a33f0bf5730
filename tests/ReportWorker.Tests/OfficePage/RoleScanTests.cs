using System.Reflection;
using ReportWorker.Core.Accounts;
using ReportWorker.Office.Rights;

namespace ReportWorker.Tests.OfficePage;

/// <summary>Every handler is asked for things that are there: by each role, and by people of another part of the tree.</summary>
public sealed class RoleScanTests(CityPage city) : IClassFixture<CityPage>
{
    private const string NotHere = "nothing here";

    private Page Office => city.Page;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_role_opens_what_the_table_says_and_nothing_else(Role role)
    {
        using var browser = await Office.PersonAsync($"vai-{role}".ToLowerInvariant(), (role.ToString(), "long-bien"));
        await AskForARunAsync();
        foreach (var (handler, right) in Needing())
        {
            var shown = await AskAsync(browser, handler);

            var may = right == Right.OwnAccount || (Rights.Of(role).Contains(right) && !Rights.IsForTheWhole(right) && !IsForTheWhole(handler));
            shown.Status.Should().BeOneOf(may ? IsOfAFile(handler) ? [404] : [200] : [403, 404], handler.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task What_lies_in_another_part_of_the_tree_is_not_there(Role role)
    {
        using var browser = await Office.PersonAsync($"ngoai-{role}".ToLowerInvariant(), (role.ToString(), "quang-yen"));
        await AskForARunAsync();
        foreach (var (handler, right) in Needing().Where(pair => pair.Handler.NamesSomething))
        {
            var shown = await AskAsync(browser, handler);

            shown.Status.Should().BeOneOf([404, .. Rights.Of(role).Contains(right) ? Array.Empty<int>() : [403]], handler.ToString());
            shown.Text.Should().Contain(shown.Status == 404 ? NotHere : "may not", handler.ToString());
        }

        foreach (var (handler, _) in Needing().Where(pair => !pair.Handler.IsPost && !pair.Handler.NamesSomething))
        {
            (await AskAsync(browser, handler)).Text.Should().NotContain("Long Biên", handler.ToString());
        }

        (await browser.GetAsync("/owing/2020-H1?unit=long-bien")).Status.Should().Be(404);
        (await browser.GetAsync("/run?report=six-month-review&unit=long-bien")).Status.Should().BeOneOf(403, 404);
    }

    private static IEnumerable<(Handler Handler, Right Right)> Needing() => Handler.All
        .Where(handler => handler.Route != "/sign-out" && handler.Method.IsDefined(typeof(NeedsAttribute)))
        .Select(handler => (handler, handler.Method.GetCustomAttribute<NeedsAttribute>()!.Right)); // it was looked for

    // What lies in no unit needs a role for everything, whatever right it is.
    private static bool IsForTheWhole(Handler handler) =>
        handler.Route.Contains("{name}", StringComparison.Ordinal) || handler.Method.GetCustomAttribute<NeedsAttribute>()!.Everywhere; // it was looked for

    // The draft has no signed scan, and no file is named.
    private static bool IsOfAFile(Handler handler) => handler.Method.Name is "OnGetSignedAsync" or "OnGetFileAsync";

    // Posted forms have no fields.
    private static async Task<Shown> AskAsync(Browser browser, Handler handler)
    {
        await browser.GetAsync("/account");
        return handler.IsPost ? await browser.PostAsync(handler.Address(Page.Administrator)) : await browser.GetAsync(handler.Address(Page.Administrator));
    }

    private async Task AskForARunAsync()
    {
        await Office.AdministratorsBrowser.GetAsync("/run?report=six-month-review");
        (await Office.AdministratorsBrowser.PostAsync("/run", ("report", "six-month-review"), ("period", "2020-H1"), ("unit", "long-bien"))).Path.Should().StartWith("/runs/");
    }
}
