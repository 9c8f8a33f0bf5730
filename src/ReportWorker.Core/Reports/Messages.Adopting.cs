using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What is said about drafts that somebody edited.</content>
internal static partial class Messages
{
    public static Message MarksNotPlaced(string edition) => new(Source, nameof(MarksNotPlaced), edition);

    public static Message MarkNotChanged(Message place, string was, string now) => new(Source, nameof(MarkNotChanged), place, was, now);

    public static Message MarkNotRemoved(Message place, string was) => new(Source, nameof(MarkNotRemoved), place, was);

    public static Message NoPlaceForMark(Message place, string now) => new(Source, nameof(NoPlaceForMark), place, now);

    public static Message PlaceMissing(Message place) => new(Source, nameof(PlaceMissing), place);

    public static Message WordsMissing(Message place, string was) => new(Source, nameof(WordsMissing), place, was);

    public static Message NothingToAdopt(string edition) => new(Source, nameof(NothingToAdopt), edition);

    public static Message FileNotAdopted(string why) => new(Source, nameof(FileNotAdopted), why);

    public static Message MarkRestored(string edition) => new(Source, nameof(MarkRestored), edition);

    public static Message FileOfAnother(string found, string edition) => new(Source, nameof(FileOfAnother), found, edition);

    public static Message OnlyLayoutEdited(string edition) => new(Source, nameof(OnlyLayoutEdited), edition);

    public static Message FiguresNeedReason(int count) => new(Source, nameof(FiguresNeedReason), count);

    public static Message FiguresEdited(string reason) => new(Source, nameof(FiguresEdited), reason);

    public static Message DraftReplaced(string draft, string newest) => new(Source, nameof(DraftReplaced), draft, newest);

    public static Message AdoptedSuperseded(string edition) => new(Source, nameof(AdoptedSuperseded), edition);

    public static Message ParagraphAdded(Message place, string now) => new(Source, nameof(ParagraphAdded), place, now);

    public static Message ParagraphGone(Message place, string was) => new(Source, nameof(ParagraphGone), place, was);

    public static Message ChartAdded(Message place, string chart, string now) => new(Source, nameof(ChartAdded), place, chart, now);

    public static Message ChartGone(Message place, string chart, string was) => new(Source, nameof(ChartGone), place, chart, was);

    public static Message ChartChanged(Message place, string chart, string was, string now) => new(Source, nameof(ChartChanged), place, chart, was, now);

    public static Message WordsChanged(Message place, string was, string now) => new(Source, nameof(WordsChanged), place, was, now);
}
