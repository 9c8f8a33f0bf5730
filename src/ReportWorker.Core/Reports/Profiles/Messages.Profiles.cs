using System.Resources;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What is said about the format of documents.</content>
internal static partial class Messages
{
    private static readonly ResourceManager ProfileSource = new("ReportWorker.Core.Resources.ProfileMessages", typeof(Messages).Assembly);

    public static Message UnknownProfile(string word, string possible) => new(ProfileSource, nameof(UnknownProfile), word, possible);

    public static Message ProfileDayExpected(string key, string found) => new(ProfileSource, nameof(ProfileDayExpected), key, found);

    public static Message ProfileMeasureExpected(string key) => new(ProfileSource, nameof(ProfileMeasureExpected), key);

    public static Message ProfilePatternExpected(string key, string why) => new(ProfileSource, nameof(ProfilePatternExpected), key, why);

    public static Message ProfilePatternSlow(string pattern, Message text) => new(ProfileSource, nameof(ProfilePatternSlow), pattern, text);

    public static Message ProfileComponentUnknowable(string code) => new(ProfileSource, nameof(ProfileComponentUnknowable), code);

    public static Message ProfileComponentTwice(string code) => new(ProfileSource, nameof(ProfileComponentTwice), code);

    public static Message ProfileEndsBeforeItBegins() => new(ProfileSource, nameof(ProfileEndsBeforeItBegins));

    public static Message ProfileNamedAsOrganisation(string code) => new(ProfileSource, nameof(ProfileNamedAsOrganisation), code);

    public static Message ProfileGone(string code, string today) => new(ProfileSource, nameof(ProfileGone), code, today);

    public static Message ProfilesBroken(string word) => new(ProfileSource, nameof(ProfilesBroken), word);

    public static Message ProfileDeviation(Message component, Message measure, Message found, Message expected, Message place) =>
        new(ProfileSource, nameof(ProfileDeviation), component, measure, found, expected, place);

    public static Message ProfileMissing(Message component) => new(ProfileSource, nameof(ProfileMissing), component);

    public static Message ProfileOfOtherDay(string used, DateOnly day, string other) => new(ProfileSource, nameof(ProfileOfOtherDay), used, day, other);

    public static Message ProfileFinding(string profile, Message deviation) => new(ProfileSource, nameof(ProfileFinding), profile, deviation);

    public static Message ProfileLabel(string vietnamese, string english) => new(ProfileSource, nameof(ProfileLabel), vietnamese, english);

    public static Message PlaceSection(int number) => new(ProfileSource, nameof(PlaceSection), number);

    public static Message PlaceAndMore(Message place, int more) => new(ProfileSource, nameof(PlaceAndMore), place, more);

    public static Message WholeDocument() => new(ProfileSource, nameof(WholeDocument));

    public static Message Page() => new(ProfileSource, nameof(Page));

    public static Message PageNumber() => new(ProfileSource, nameof(PageNumber));

    public static Message HeadTable() => new(ProfileSource, nameof(HeadTable));

    public static Message SignatureTable() => new(ProfileSource, nameof(SignatureTable));

    public static Message Table() => new(ProfileSource, nameof(Table));

    public static Message AllText() => new(ProfileSource, nameof(AllText));

    public static Message TextEnd() => new(ProfileSource, nameof(TextEnd));

    public static Message DocumentEnd() => new(ProfileSource, nameof(DocumentEnd));

    public static Message Black() => new(ProfileSource, nameof(Black));

    public static Message Present() => new(ProfileSource, nameof(Present));

    public static Message Absent() => new(ProfileSource, nameof(Absent));

    public static Message Quoted(string words) => new(ProfileSource, nameof(Quoted), words);

    public static Message Quantity(decimal number, string unit) => new(ProfileSource, nameof(Quantity), number, unit);

    public static Message QuantityRange(decimal least, decimal most, string unit) =>
        new(ProfileSource, nameof(QuantityRange), least, most, unit);

    public static Message QuantityLeast(decimal least, string unit) => new(ProfileSource, nameof(QuantityLeast), least, unit);

    public static Message QuantityMost(decimal most, string unit) => new(ProfileSource, nameof(QuantityMost), most, unit);

    public static Message LineExactly(Message height) => new(ProfileSource, nameof(LineExactly), height);

    public static Message AlignmentOf(string alignment) => new(ProfileSource, "Align" + alignment);

    public static Message MeasureOf(ProfileMeasure measure) => new(ProfileSource, "Measure" + measure);
}
