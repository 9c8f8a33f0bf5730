using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Tests.OfficePage;

/// <summary>What a request names is looked for in the subtree of the one who asks.</summary>
public sealed class InReachTests
{
    private const string District = "long-bien";

    private const string Ward = "phuong-bo-de";

    [Theory]
    [InlineData(Ward, Right.See, true)]
    [InlineData(District, Right.See, true)]
    [InlineData(Ward, Right.Enter, false)]
    [InlineData("ha-noi", Right.See, false)]
    [InlineData("khong-co", Right.See, false)]
    [InlineData("../long-bien", Right.See, false)]
    public async Task A_unit_is_there_for_who_has_the_right_in_its_part_of_the_tree(string unit, Right needed, bool there)
    {
        await using var office = await Office.OpenAsync("2020-06-15T12:00:00");
        await office.ImportSamplesAsync();

        (await BindAsync<UnitCode>(office, unit, needed))?.Value.Value.Should().Be(there ? unit : null);
        (await BindAsync<EditionKey>(office, $"six-month-review/2020-H1/{unit}/1", needed))?.Value.Due.Unit.Value.Should().Be(there ? unit : null);
        (await BindAsync<AccountName>(office, "quan-tri", Right.ManageAccounts)).Should().BeNull("a part of the tree has no accounts");
    }

    [Fact]
    public async Task A_handler_that_says_nothing_reaches_nothing()
    {
        await using var office = await Office.OpenAsync("2020-06-15T12:00:00");
        await office.ImportSamplesAsync();

        (await BindAsync<UnitCode>(office, Ward, null)).Should().BeNull();
    }

    // Null where the answer is 404.
    private static async Task<InReach<T>?> BindAsync<T>(Office office, string text, Right? needed)
    {
        var visitor = new Visitor(office.Get<OfficeLanguage>(), office.Get<UnitDirectory>()) { Needed = needed };
        visitor.Enter(new Account(AccountName.Parse("an"), "An", "hash", "stamp") { Roles = [new AccountRole(Role.Viewer, UnitCode.Parse(District))] }, cameBy: null);
        await using var services = new ServiceCollection()
            .AddSingleton(visitor).AddSingleton(office.Get<OfficeClock>())
            .AddSingleton<IReach<UnitCode>, UnitReach>().AddSingleton<IReach<EditionKey>, EditionReach>().AddSingleton<IReach<AccountName>, AccountReach>()
            .BuildServiceProvider();
        var context = new DefaultModelBindingContext
        {
            ModelName = "it",
            ActionContext = new ActionContext { HttpContext = new DefaultHttpContext { RequestServices = services } },
            ValueProvider = new FormValueProvider(
                BindingSource.Form, new FormCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["it"] = text }), CultureInfo.InvariantCulture),
        };
        try
        {
            await new InReachBinder<T>().BindModelAsync(context);
            return (InReach<T>?)context.Result.Model;
        }
        catch (OutOfReachException)
        {
            return null;
        }
    }
}
