using System.Globalization;
using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Intake.Branches;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Tests;

public sealed class NamesTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void Every_state_and_kind_has_a_name_of_its_own(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);

        foreach (var names in new IEnumerable<Message>[]
        {
            Enum.GetValues<EditionKind>().Select(Names.Of),
            Enum.GetValues<EditionState>().Select(Names.Of),
            Enum.GetValues<DueState>().Select(Names.Of),
            Enum.GetValues<DeliveryState>().Select(Names.Of),
            Enum.GetValues<PeriodKind>().Select(Names.Of),
            Enum.GetValues<AnswerState>().Select(Names.Of),
            Enum.GetValues<BranchState>().Select(Names.Of),
            Enum.GetValues<ReminderObstacle>().Select(Names.Of),
        })
        {
            names.Select(name => name.ToString(culture)).Should().OnlyHaveUniqueItems().And.NotContain("");
        }
    }
}
