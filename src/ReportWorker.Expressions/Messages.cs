using System.Resources;

namespace ReportWorker.Expressions;

/// <summary>Every text of this room for people, typed. The texts stand in Resources/Messages*.resx.</summary>
internal static class Messages
{
    private static readonly ResourceManager Resources = new("ReportWorker.Expressions.Resources.Messages", typeof(Messages).Assembly);

    // The syntax of expressions
    public static Message EmptyExpression() => Text(nameof(EmptyExpression));

    public static Message UnexpectedCharacter(string character) => Text(nameof(UnexpectedCharacter), character);

    public static Message UnclosedString() => Text(nameof(UnclosedString));

    public static Message UnknownEscape(string escape) => Text(nameof(UnknownEscape), escape);

    public static Message LiteralTooLarge(string number) => Text(nameof(LiteralTooLarge), number);

    public static Message ExpectedValue(string found) => Text(nameof(ExpectedValue), found);

    public static Message ExpectedValueAtEnd() => Text(nameof(ExpectedValueAtEnd));

    public static Message ExpectedSymbol(string expected, string found) => Text(nameof(ExpectedSymbol), expected, found);

    public static Message ExpectedSymbolAtEnd(string expected) => Text(nameof(ExpectedSymbolAtEnd), expected);

    public static Message ExpectedName(string after) => Text(nameof(ExpectedName), after);

    public static Message ExpectedEnd(string found) => Text(nameof(ExpectedEnd), found);

    public static Message SpaceInName(string found, string joined) => Text(nameof(SpaceInName), found, joined);

    public static Message DecimalComma(string number) => Text(nameof(DecimalComma), number);

    public static Message CallInParentheses(string filter) => Text(nameof(CallInParentheses), filter);

    public static Message ChainedComparison() => Text(nameof(ChainedComparison));

    public static Message TooDeep(int limit) => Text(nameof(TooDeep), limit);

    public static Message TooLong(int limit) => Text(nameof(TooLong), limit);

    // Names
    public static Message UnknownName(string name) => Text(nameof(UnknownName), name);

    public static Message UnknownNameDidYouMean(string name, string known) => Text(nameof(UnknownNameDidYouMean), name, known);

    public static Message UnknownMember(string name, string of) => Text(nameof(UnknownMember), name, of);

    public static Message UnknownMemberDidYouMean(string name, string of, string known) =>
        Text(nameof(UnknownMemberDidYouMean), name, of, known);

    public static Message NoMembers(string name, Message kind) => Text(nameof(NoMembers), name, kind);

    public static Message UnknownItemField(string name) => Text(nameof(UnknownItemField), name);

    public static Message UnknownItemFieldDidYouMean(string name, string known) => Text(nameof(UnknownItemFieldDidYouMean), name, known);

    public static Message UnknownFilter(string name) => Text(nameof(UnknownFilter), name);

    public static Message UnknownFilterDidYouMean(string name, string known) => Text(nameof(UnknownFilterDidYouMean), name, known);

    public static Message TooFewArguments(string filter, int least, int found) => Text(nameof(TooFewArguments), filter, least, found);

    public static Message TooManyArguments(string filter, int most, int found) => Text(nameof(TooManyArguments), filter, most, found);

    // Values
    public static Message NotANumber(Message kind) => Text(nameof(NotANumber), kind);

    public static Message NotAText(Message kind) => Text(nameof(NotAText), kind);

    public static Message NotAList(Message kind) => Text(nameof(NotAList), kind);

    public static Message NotAWholeNumber(decimal least, decimal most) => Text(nameof(NotAWholeNumber), least, most);

    public static Message NotComparable(Message left, Message right) => Text(nameof(NotComparable), left, right);

    public static Message NotSearchable(Message kind) => Text(nameof(NotSearchable), kind);

    public static Message NotADate(Message kind) => Text(nameof(NotADate), kind);

    public static Message NotOneOf(string words) => Text(nameof(NotOneOf), words);

    public static Message AddsMeasures(string? left, string? right) => Text(nameof(AddsMeasures), left, right);

    public static Message AddsText() => Text(nameof(AddsText));

    public static Message SubtractsMeasures(string? taken, string? from) => Text(nameof(SubtractsMeasures), taken, from);

    public static Message EquatesMeasures(string? left, string? right) => Text(nameof(EquatesMeasures), left, right);

    public static Message WrongIndex(Message index, Message kind) => Text(nameof(WrongIndex), index, kind);

    public static Message NumberTooLarge() => Text(nameof(NumberTooLarge));

    public static Message YesNoHasNoText() => Text(nameof(YesNoHasNoText));

    public static Message ListHasNoText() => Text(nameof(ListHasNoText));

    public static Message ObjectHasNoText() => Text(nameof(ObjectHasNoText));

    public static Message UnsupportedValue(string type) => Text(nameof(UnsupportedValue), type);

    public static Message MissingValue(string expression) => Text(nameof(MissingValue), expression);

    // Limits
    public static Message StepLimit(long limit) => Text(nameof(StepLimit), limit);

    public static Message LoopDepthLimit(int limit) => Text(nameof(LoopDepthLimit), limit);

    public static Message OutputLimit(int limit) => Text(nameof(OutputLimit), limit);

    // Tags
    public static Message UnclosedTag(string open, string close) => Text(nameof(UnclosedTag), open, close);

    public static Message UnclosedStringInTag(string close) => Text(nameof(UnclosedStringInTag), close);

    public static Message EmptyTag() => Text(nameof(EmptyTag));

    public static Message UnknownTag(string name) => Text(nameof(UnknownTag), name);

    public static Message UnknownTagDidYouMean(string name, string known) => Text(nameof(UnknownTagDidYouMean), name, known);

    public static Message BlockInOutput(string open, string close) => Text(nameof(BlockInOutput), open, close);

    public static Message TrimmedTag() => Text(nameof(TrimmedTag));

    public static Message TagStandsAlone(string name) => Text(nameof(TagStandsAlone), name);

    public static Message MalformedFor() => Text(nameof(MalformedFor));

    public static Message MalformedSet() => Text(nameof(MalformedSet));

    public static Message ReservedName(string name) => Text(nameof(ReservedName), name);

    public static Message UnclosedBlock(string open, string close) => Text(nameof(UnclosedBlock), open, close);

    public static Message NothingToClose(string close, string open) => Text(nameof(NothingToClose), close, open);

    public static Message ClosesAnother(string close, string open) => Text(nameof(ClosesAnother), close, open);

    public static Message NumberingInText() => Text(nameof(NumberingInText));

    public static Message MergeInText() => Text(nameof(MergeInText));

    public static Message OutsideBlock(string tag, string blocks) => Text(nameof(OutsideBlock), tag, blocks);

    public static Message AfterElse(string tag) => Text(nameof(AfterElse), tag);

    public static Message SecondBetween() => Text(nameof(SecondBetween));

    // What a value is
    public static Message KindMissing() => Text(nameof(KindMissing));

    public static Message KindNumber() => Text(nameof(KindNumber));

    public static Message KindText() => Text(nameof(KindText));

    public static Message KindDate() => Text(nameof(KindDate));

    public static Message KindBoolean() => Text(nameof(KindBoolean));

    public static Message KindList() => Text(nameof(KindList));

    public static Message KindObject() => Text(nameof(KindObject));

    private static Message Text(string id, params object?[] args) => new(Resources, id, args);
}
