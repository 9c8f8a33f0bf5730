using System.Globalization;
using System.Resources;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Docx.Layout;

namespace ReportWorker.Core.Tests.Reports.Profiles;

public sealed class ProfileMessagesTests
{
    private static readonly ResourceManager Resources = new("ReportWorker.Core.Resources.ProfileMessages", typeof(Messages).Assembly);

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void Every_measure_and_alignment_has_a_name_of_its_own(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);

        Enum.GetValues<ProfileMeasure>().Select(measure => Messages.MeasureOf(measure).ToString(culture)).Should().OnlyHaveUniqueItems().And.NotContain("");
        Enum.GetValues<LayoutAlignment>().Select(alignment => Messages.AlignmentOf(alignment.ToString()).ToString(culture)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Both_languages_have_the_same_texts() => Names("").Should().Equal(Names("vi"));

    private static List<string> Names(string language)
    {
        var set = Resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!;
        return [.. set.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal)];
    }
}
