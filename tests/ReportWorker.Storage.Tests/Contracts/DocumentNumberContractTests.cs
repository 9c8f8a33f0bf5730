using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;
using static ReportWorker.Storage.Tests.Contracts.Samples;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class DocumentNumberContractTests(TestServer server) : ContractTests(server)
{
    private static readonly NumberSeries Series = new(UnitCode.Parse("long-bien"), "BC/ĐU", "2015-08-01");

    private ILedgerStore Ledger => Storage.Get<ILedgerStore>();

    private IDocumentNumberStore Numbers => Storage.Get<IDocumentNumberStore>();

    [Fact]
    public async Task A_number_is_taken_with_its_edition_and_the_highest_is_known_of_each_series()
    {
        await Ledger.EnsureAsync([new NewDueReport(Due, Now)], Now, Cancel);
        (await Ledger.AddEditionAsync(Numbered(1, 12), Cancel)).Should().BeTrue();
        (await Ledger.AddEditionAsync(Numbered(2, 7), Cancel)).Should().BeTrue("the register counts other documents too");
        (await Ledger.AddEditionAsync(Numbered(3, 12, Series with { Symbol = "BC/đu" }), Cancel)).Should().BeTrue("keys compare by bytes");

        var highest = await Numbers.HighestAsync([Series, Series with { Term = "2020-08-05" }], Cancel);
        highest.Should().Equal(new Dictionary<NumberSeries, int> { [Series] = 12 });
        (await Numbers.HolderAsync(Series, 7, Cancel)).Should().Be(Edition(2).Key);
        (await Numbers.HolderAsync(Series, 8, Cancel)).Should().BeNull();
    }

    [Fact]
    public async Task A_number_that_another_report_has_changes_nothing()
    {
        var other = Due with { Report = "another", Period = PeriodKey.Parse("2020-H2") };
        await Ledger.EnsureAsync([new NewDueReport(Due, Now), new NewDueReport(other, Now)], Now, Cancel);
        await Ledger.AddEditionAsync(Numbered(1, 12), Cancel);
        var late = Numbered(1, 12);

        (await Ledger.AddEditionAsync(late with { Edition = late.Edition with { Key = new EditionKey(other, 1) } }, Cancel)).Should().BeFalse();
        (await Ledger.EditionsAsync(other, Cancel)).Should().BeEmpty();
        (await Numbers.HolderAsync(Series, 12, Cancel)).Should().Be(Edition(1).Key);
    }

    [Fact]
    public async Task A_withdrawn_edition_keeps_its_number()
    {
        await Ledger.EnsureAsync([new NewDueReport(Due, Now)], Now, Cancel);
        await Ledger.AddEditionAsync(Numbered(1, 12), Cancel);
        await Ledger.MoveEditionAsync(new EditionMove(Edition(1).Key, EditionState.Open, EditionState.Withdrawn), null, Audit(), Cancel);

        (await Numbers.HolderAsync(Series, 12, Cancel)).Should().Be(Edition(1).Key);
        (await Numbers.HighestAsync([Series], Cancel))[Series].Should().Be(12);
    }

    [Fact]
    public async Task Of_ten_reports_that_take_one_number_at_once_one_gets_it()
    {
        var due = Enumerable.Range(1, 10).Select(number => Due with { Report = $"report-{number}" }).ToList();
        await Ledger.EnsureAsync([.. due.Select(key => new NewDueReport(key, Now))], Now, Cancel);

        var won = await Task.WhenAll(due.Select(key => Task.Run(
            () =>
            {
                var commit = Numbered(1, 5);
                return Ledger.AddEditionAsync(commit with { Edition = commit.Edition with { Key = new EditionKey(key, 1) } }, Cancel);
            },
            Cancel)));

        won.Count(added => added).Should().Be(1);
        (await Numbers.HolderAsync(Series, 5, Cancel)).Should().Be(new EditionKey(due[Array.IndexOf(won, true)], 1));
    }

    private static EditionCommit Numbered(int edition, int number, NumberSeries? series = null) =>
        Commit(Edition(edition, EditionKind.Official) with { Mark = new DocumentMark(number, new DateOnly(2020, 7, 7), null) }) with
        {
            Series = series ?? Series,
        };
}
