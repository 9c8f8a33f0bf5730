using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Tests.Storing;

public sealed class ListPageTests
{
    [Theory]
    [InlineData(0, 1, 1, 1, "")]
    [InlineData(0, 7, 1, 1, "")]
    [InlineData(3, 1, 1, 1, "1 2 3")]
    [InlineData(4, 2, 2, 2, "4")]
    [InlineData(6, 2, 2, 2, "4 5 6")]
    [InlineData(7, 0, 1, 3, "1 2 3")]
    [InlineData(7, 9, 3, 3, "7")]
    public void The_page_asked_for_is_shown_or_the_nearest_one(int entries, int wanted, int number, int pages, string shown)
    {
        var page = ListPage.Of(entries, 3, wanted);

        (page.Number, page.Pages).Should().Be((number, pages));
        string.Join(' ', page.In(Enumerable.Range(1, entries))).Should().Be(shown);
    }
}
