using System.Collections.Frozen;

namespace ReportWorker.Expressions;

/// <summary>What a value of the model is.</summary>
public enum ModelKind
{
    /// <summary>Not known; everything is allowed.</summary>
    Any,

    /// <summary>A decimal.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A list; its items are <see cref="ModelSchema.Item"/>.</summary>
    List,

    /// <summary>Fields only, nothing to print.</summary>
    Object,
}

/// <summary>A description of a model, to check expressions without data.</summary>
public sealed class ModelSchema
{
    private ModelSchema(
        ModelKind kind, IReadOnlyDictionary<string, ModelSchema>? members = null, ModelSchema? item = null, Measure? counts = null) =>
        (Kind, Members, Item, Counts) = (kind, members ?? FrozenDictionary<string, ModelSchema>.Empty, item, counts ?? Measure.Unknown);

    /// <summary>Not known; everything is allowed, every member exists.</summary>
    public static ModelSchema Any { get; } = new(ModelKind.Any);

    /// <summary>A number without members that measures nothing; see <see cref="In"/>.</summary>
    public static ModelSchema Number { get; } = new(ModelKind.Number, counts: Measure.None);

    /// <summary>A text without members.</summary>
    public static ModelSchema Text { get; } = new(ModelKind.Text);

    /// <summary>A day without members.</summary>
    public static ModelSchema Date { get; } = new(ModelKind.Date);

    /// <summary>Yes or no, without members.</summary>
    public static ModelSchema Boolean { get; } = new(ModelKind.Boolean);

    /// <summary>What the value is, or its scalar.</summary>
    public ModelKind Kind { get; }

    /// <summary>The members that <c>x.name</c> reaches.</summary>
    public IReadOnlyDictionary<string, ModelSchema> Members { get; }

    /// <summary>What each item of a list is; null unless it is one.</summary>
    public ModelSchema? Item { get; }

    /// <summary>What a number counts, such as <c>đồng chí</c>; null when that is not known, or nothing.</summary>
    public string? UnitOfMeasure => Counts.Standing is Standing.Counted or Standing.Scaled ? Counts.Name : null;

    /// <summary>What is counted by the two numbers of which this is the ratio; null unless it is known to be one.</summary>
    public string? RatioOf => Counts.Standing == Standing.Ratio ? Counts.Name : null;

    /// <summary>
    /// True when a number of <see cref="UnitOfMeasure"/> was multiplied with a mere number or divided by one, so that it may as well be called
    /// a mean or a multiple: <c>đồng chí/tháng</c>, <c>nghìn đồng</c>.
    /// </summary>
    public bool IsScaled => Counts.Standing == Standing.Scaled;

    internal Measure Counts { get; }

    /// <summary>A list of such items.</summary>
    public static ModelSchema ListOf(ModelSchema item) => new(ModelKind.List, item: item);

    /// <summary>An object with these fields.</summary>
    public static ModelSchema Object(IEnumerable<KeyValuePair<string, ModelSchema>> members) =>
        new(ModelKind.Object, members.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>This value with these members besides, as an <see cref="IModelValue"/> has them.</summary>
    public ModelSchema WithMembers(IEnumerable<KeyValuePair<string, ModelSchema>> members) =>
        new(Kind, Members.Concat(members).ToFrozenDictionary(StringComparer.Ordinal), Item, Counts);

    /// <summary>
    /// This number, counting this: numbers of different measures cannot be added or equal. Capital letters make no difference.
    /// </summary>
    /// <param name="measure">What it counts; blank for nothing.</param>
    /// <exception cref="InvalidOperationException">It is no number.</exception>
    public ModelSchema In(string measure) => Kind == ModelKind.Number
        ? Counting(string.IsNullOrWhiteSpace(measure) ? Measure.None : new Measure(Standing.Counted, measure.Trim()))
        : throw new InvalidOperationException("Only numbers count something");

    internal ModelSchema Counting(Measure counts) => new(Kind, Members, Item, counts);

    /// <summary>A value of a kind of which nothing else is known.</summary>
    internal static ModelSchema Of(ModelKind kind) => kind switch
    {
        ModelKind.Any => Any,
        ModelKind.List => ListOf(Any),
        _ => new ModelSchema(kind),
    };

    /// <summary>Why it cannot stand where this kind is expected; null when it can.</summary>
    internal Message? WhyNot(ModelKind expected) => expected switch
    {
        _ when Kind == ModelKind.Any || Kind == expected => null,
        ModelKind.Number => Messages.NotANumber(KindName),
        ModelKind.Text => Messages.NotAText(KindName),
        ModelKind.Date => Messages.NotADate(KindName),
        ModelKind.List => Messages.NotAList(KindName),
        _ => null,
    };

    /// <summary>Why it cannot be printed; null when it can.</summary>
    internal Message? WhyNotPrinted => Kind switch
    {
        ModelKind.Boolean => Messages.YesNoHasNoText(),
        ModelKind.List => Messages.ListHasNoText(),
        ModelKind.Object => Messages.ObjectHasNoText(),
        _ => null,
    };

    internal Message KindName => Kind switch
    {
        ModelKind.Number => Messages.KindNumber(),
        ModelKind.Text => Messages.KindText(),
        ModelKind.Date => Messages.KindDate(),
        ModelKind.Boolean => Messages.KindBoolean(),
        ModelKind.List => Messages.KindList(),
        _ => Messages.KindObject(),
    };
}
