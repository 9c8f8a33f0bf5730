using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace ReportWorker.Tests.Architecture;

public sealed class ArrowTests
{
    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader()
        .LoadAssemblies(
            typeof(Expressions.Message).Assembly,
            typeof(Docx.DocxTemplate).Assembly,
            typeof(Sheets.CsvSheet).Assembly,
            typeof(Core.Problems.Problem).Assembly,
            typeof(Storage.DatabaseOptions).Assembly,
            typeof(Mail.MailOptions).Assembly,
            typeof(Messages).Assembly)
        .Build();

    public static TheoryData<string, string> Forbidden => new()
    {
        // what knows nothing
        { @"ReportWorker\.Expressions", @"ReportWorker\.(Docx|Sheets|Core|Storage|Mail)" },
        { @"ReportWorker\.Docx", @"ReportWorker\.(Sheets|Core|Storage|Mail)" },
        { @"ReportWorker\.Sheets", @"ReportWorker\.(Expressions|Docx|Core|Storage|Mail)" },
        // the domain
        { @"ReportWorker\.Core", @"ReportWorker\.(Storage|Mail)" },
        { @"ReportWorker\.Core", @"(Microsoft\.EntityFrameworkCore|MailKit|MimeKit|Quartz|Microsoft\.AspNetCore|DocumentFormat\.OpenXml|System\.Data)" },
        // the two that meet through the domain's ports only
        { @"ReportWorker\.Storage", @"ReportWorker\.(Mail|Docx|Sheets)" },
        { @"ReportWorker\.Mail", @"ReportWorker\.(Storage|Docx|Sheets)" },
        // the rooms of the executable
        { @"ReportWorker\.Commands", @"ReportWorker\.(Schedule|Office)" },
        { @"ReportWorker\.Schedule", @"ReportWorker\.(Commands|Office)" },
        { @"ReportWorker\.Office", @"ReportWorker\.(Commands|Schedule)" },
        { @"ReportWorker\.Office", @"ReportWorker\.(Storage|Mail)|Microsoft\.EntityFrameworkCore|MailKit|MimeKit|Quartz" },
        { @"ReportWorker\.Storage", @"Microsoft\.AspNetCore" },
        { @"ReportWorker\.Commands", @"(Microsoft\.EntityFrameworkCore|MailKit|MimeKit|Quartz)" },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void Arrows_point_only_as_drawn(string from, string to) =>
        Types().That().ResideInNamespaceMatching($"^{from}(\\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($"^{to}(\\.|$)"))
            .WithoutRequiringPositiveResults()
            .Check(House);

    [Fact]
    public void Only_the_reports_know_word_files() =>
        Types().That().ResideInNamespaceMatching(@"^ReportWorker\.Core(\.|$)").And().DoNotResideInNamespaceMatching(@"^ReportWorker\.Core\.Reports(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^ReportWorker\.Docx(\.|$)"))
            .Check(House);

    [Fact]
    public void Only_the_intake_knows_sheets() =>
        Types().That().ResideInNamespaceMatching(@"^ReportWorker\.Core(\.|$)").And().DoNotResideInNamespaceMatching(@"^ReportWorker\.Core\.Intake(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^ReportWorker\.Sheets(\.|$)"))
            .Check(House);
}
