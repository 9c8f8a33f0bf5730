using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <summary>The texts about definitions, units, figures and Vietnamese filters.</summary>
internal static partial class Messages
{
    private static readonly ResourceManager FigureSource = new("ReportWorker.Core.Resources.FigureMessages", typeof(Messages).Assembly);

    public static Message AddsUpMismatch(string key, string word, string type) =>
        new(FigureSource, nameof(AddsUpMismatch), key, word, type);

    public static Message AverageNotSummed() =>
        new(FigureSource, nameof(AverageNotSummed));

    public static Message CatalogueEmpty() => new(FigureSource, nameof(CatalogueEmpty));

    public static Message CodeMalformed(string code, int longest) => new(FigureSource, nameof(CodeMalformed), code, longest);

    public static Message CodeReserved(string code) => new(FigureSource, nameof(CodeReserved), code);

    public static Message CodeTwice(string code, string file, int row) => new(FigureSource, nameof(CodeTwice), code, file, row);

    public static Message CodeTwiceInForm(string code) => new(FigureSource, nameof(CodeTwiceInForm), code);

    public static Message DefinitionNotReadable(string detail) => new(FigureSource, nameof(DefinitionNotReadable), detail);

    public static Message DefinitionNotUtf8() => new(FigureSource, nameof(DefinitionNotUtf8));

    public static Message DefinitionTooLarge(int kibibytes) => new(FigureSource, nameof(DefinitionTooLarge), kibibytes);

    public static Message DidYouMean(string word) => new(FigureSource, nameof(DidYouMean), word);

    public static Message FiguresTooLarge() =>
        new(FigureSource, nameof(FiguresTooLarge));

    public static Message FilterRoman(int most) => new(FigureSource, nameof(FilterRoman), most);

    public static Message FilterTooLarge(string filter, decimal most) => new(FigureSource, nameof(FilterTooLarge), filter, most);

    public static Message FormCodeMalformed(string code, int longest) => new(FigureSource, nameof(FormCodeMalformed), code, longest);

    public static Message FormForNobody() => new(FigureSource, nameof(FormForNobody));

    public static Message FormPeriodDoesNotMakeUp(string form, Message own, Message report) =>
        new(FigureSource, nameof(FormPeriodDoesNotMakeUp), form, own, report);

    public static Message FormPeriodNotExact(string form, Message own, string period) =>
        new(FigureSource, nameof(FormPeriodNotExact), form, own, period);

    public static Message FormPeriodTooLong(string form, Message own, Message report, string codes) =>
        new(FigureSource, nameof(FormPeriodTooLong), form, own, report, codes);

    public static Message FormulaAddsUpNothing(string key) => new(FigureSource, nameof(FormulaAddsUpNothing), key);

    public static Message FormulaCycle(string path) => new(FigureSource, nameof(FormulaCycle), path);

    public static Message FormulaInForm(string code) => new(FigureSource, nameof(FormulaInForm), code);

    public static Message FormulaIsRatio(string unit) => new(FigureSource, nameof(FormulaIsRatio), unit);

    public static Message FormulaNotANumber(string formula) => new(FigureSource, nameof(FormulaNotANumber), formula);

    public static Message FormulaNotAsked(string kind) => new(FigureSource, nameof(FormulaNotAsked), kind);

    public static Message FormulaUnitMismatch(string counted, string unit) => new(FigureSource, nameof(FormulaUnitMismatch), counted, unit);

    public static Message InText(string key, string excerpt, Message error) => new(FigureSource, nameof(InText), key, excerpt, error);

    public static Message IndicatorUnknown(string code, Message suggestion) =>
        new(FigureSource, nameof(IndicatorUnknown), code, suggestion);

    public static Message KindNeedsNumber(string kind, string type) => new(FigureSource, nameof(KindNeedsNumber), kind, type);

    public static Message NarrativeIsIndicator(string code) => new(FigureSource, nameof(NarrativeIsIndicator), code);

    public static Message NoSuggestion() => new(FigureSource, nameof(NoSuggestion));

    public static Message OutlierNeedsNumber(string code) =>
        new(FigureSource, nameof(OutlierNeedsNumber), code);

    public static Message OutlierNeverJudged(int atLeast, int history) =>
        new(FigureSource, nameof(OutlierNeverJudged), atLeast, history);

    public static Message PartDoesNotFit(string part, string whole) =>
        new(FigureSource, nameof(PartDoesNotFit), part, whole);

    public static Message RuleNotAStatement(string statement) => new(FigureSource, nameof(RuleNotAStatement), statement);

    public static Message RuleNotJudged(string rule, Message error) => new(FigureSource, nameof(RuleNotJudged), rule, error);

    public static Message StyleMismatch(string style, string type) => new(FigureSource, nameof(StyleMismatch), style, type);

    public static Message UnitCycle(string path) => new(FigureSource, nameof(UnitCycle), path);

    public static Message UnitEndsBeforeItBegins(string name, DateOnly begins, DateOnly ends) =>
        new(FigureSource, nameof(UnitEndsBeforeItBegins), name, begins, ends);

    public static Message UnitParentNotValid(string name, string parent) => new(FigureSource, nameof(UnitParentNotValid), name, parent);

    public static Message UnitParentUnknown(string name, string parent) => new(FigureSource, nameof(UnitParentUnknown), name, parent);

    public static Message UnitSuccessionCycle(string path) => new(FigureSource, nameof(UnitSuccessionCycle), path);

    public static Message UnitSuccessorUnknown(string name, string successor) =>
        new(FigureSource, nameof(UnitSuccessorUnknown), name, successor);

    public static Message UnitVersionsOverlap(string name, DateOnly first, DateOnly second) =>
        new(FigureSource, nameof(UnitVersionsOverlap), name, first, second);

    public static Message WeightNotAsked() =>
        new(FigureSource, nameof(WeightNotAsked));

    public static Message WeightNotInForm(string average, string weight) =>
        new(FigureSource, nameof(WeightNotInForm), average, weight);

    public static Message WeightNotSummed(string code) =>
        new(FigureSource, nameof(WeightNotSummed), code);

    public static Message WindowEndsBeforeItBegins() =>
        new(FigureSource, nameof(WindowEndsBeforeItBegins));

    public static Message YamlAlias() => new(FigureSource, nameof(YamlAlias));

    public static Message YamlDuplicateKey(string key) => new(FigureSource, nameof(YamlDuplicateKey), key);

    public static Message YamlIntegerExpected(string key, string found, int least, int most) =>
        new(FigureSource, nameof(YamlIntegerExpected), key, found, least, most);

    public static Message YamlKeyMissing(string key) => new(FigureSource, nameof(YamlKeyMissing), key);

    public static Message YamlKeyUnknown(string key, Message suggestion) => new(FigureSource, nameof(YamlKeyUnknown), key, suggestion);

    public static Message YamlListExpected(string key) => new(FigureSource, nameof(YamlListExpected), key);

    public static Message YamlMapExpected(string key) => new(FigureSource, nameof(YamlMapExpected), key);

    public static Message YamlNoMap() => new(FigureSource, nameof(YamlNoMap));

    public static Message YamlNotReadable(string detail) => new(FigureSource, nameof(YamlNotReadable), detail);

    public static Message YamlNumberExpected(string key, string found, decimal least, decimal most) =>
        new(FigureSource, nameof(YamlNumberExpected), key, found, least, most);

    public static Message YamlOneDocument() => new(FigureSource, nameof(YamlOneDocument));

    public static Message YamlScalarExpected(string key) => new(FigureSource, nameof(YamlScalarExpected), key);

    public static Message YamlTooDeep(int depth) => new(FigureSource, nameof(YamlTooDeep), depth);

    public static Message YamlWordExpected(string key, string found, string words) =>
        new(FigureSource, nameof(YamlWordExpected), key, found, words);

    public static Message ZeroHiddenAndSaid() => new(FigureSource, nameof(ZeroHiddenAndSaid));
}
