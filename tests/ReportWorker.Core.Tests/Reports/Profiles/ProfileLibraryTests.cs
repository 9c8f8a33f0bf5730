using System.Globalization;
using ReportWorker.Core.Definitions;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports.Profiles;

namespace ReportWorker.Core.Tests.Reports.Profiles;

public sealed class ProfileLibraryTests
{
    private static readonly string Hd05 = File.ReadAllText(Path.Combine(Repository.Root, "templates", "profiles", "party-hd05.yaml"));

    private static readonly ProfileLibrary Library = ProfileLibrary.Load(Path.Combine(Repository.Root, "templates"));

    [Fact]
    public void The_profiles_of_the_house_have_no_problem()
    {
        Library.Problems.Should().BeEmpty();
        Library.Profiles.Select(profile => profile.Code).Should().Equal("party-hd36", "state-nd30", "party-hd05");
    }

    [Theory]
    [InlineData("party", "2026-05-26", "party-hd36", "the last day of the old one")]
    [InlineData("party", "2026-05-27", "party-hd05", "the first day of the new one")]
    [InlineData("party", "2016-09-08", "party-hd36", "before the oldest that is known")]
    [InlineData("state", "2026-11-26", "state-nd30", "the only one")]
    [InlineData("party-hd36", "2026-11-26", "party-hd36", "named by the report itself")]
    public void The_day_of_issue_decides_on_the_profile(string word, string day, string profile, string reason) =>
        Library.Find(word)!.On(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Code.Should().Be(profile, reason);

    [Fact]
    public void A_word_that_means_no_profile_finds_none()
    {
        Library.Find("party-hd11").Should().BeNull();
        Library.Words.Should().BeEquivalentTo("party", "state", "party-hd36", "party-hd05", "state-nd30");
    }

    [Theory]
    [InlineData("from: 2026-05-27", "from: 27/5/2026", "ProfileDayExpected")]
    [InlineData("top: 20", "top: wide", "ProfileMeasureExpected")]
    [InlineData("size: [15, 16]", "size: [16, 15]", "ProfileMeasureExpected")]
    [InlineData("form: '^-----$'", "form: '^(-----$'", "ProfilePatternExpected")]
    [InlineData("line: first, ", "", "ProfileComponentUnknowable")]
    [InlineData("font: Times New Roman", "font: Times New Roman\nfonts: Arial", "YamlKeyUnknown")]
    [InlineData("organisation: party", "organisation: union", "YamlWordExpected")]
    [InlineData("separator: ';'", "separator: ", "YamlKeyMissing")]
    [InlineData("code: issuer,", "code: superior,", "ProfileComponentTwice")]
    [InlineData("from: 2026-05-27", "from: 2026-05-27\nto: 2026-05-26", "ProfileEndsBeforeItBegins")]
    [InlineData("{{ report.symbol }}", "{{ report.sybol }}", "InText")]
    public void A_mistake_in_a_profile_is_told_with_its_line(string text, string change, string id)
    {
        Hd05.Should().Contain(text);
        var problems = new List<Problem>();

        ProfileReader.Read("x", DefinitionParser.Parse("profiles/x.yaml", Hd05.Replace(text, change, StringComparison.Ordinal), problems)!);

        problems.Should().Contain(problem => problem.Message.Id == id && problem.Place!.Row > 0);
    }

    [Fact]
    public void A_profile_may_not_be_called_as_a_kind_of_organisation()
    {
        var problems = new List<Problem>();

        ProfileReader.Read("party", DefinitionParser.Parse("profiles/party.yaml", Hd05, problems)!);

        problems.Should().ContainSingle().Which.Message.Id.Should().Be("ProfileNamedAsOrganisation");
    }
}
