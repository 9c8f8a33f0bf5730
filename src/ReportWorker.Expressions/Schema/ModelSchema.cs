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
    private ModelSchema(ModelKind kind, FrozenDictionary<string, ModelSchema>? members = null, ModelSchema? item = null) =>
        (Kind, Members, Item) = (kind, members ?? FrozenDictionary<string, ModelSchema>.Empty, item);

    /// <summary>Not known; everything is allowed, every member exists.</summary>
    public static ModelSchema Any { get; } = new(ModelKind.Any);

    /// <summary>A number without members.</summary>
    public static ModelSchema Number { get; } = new(ModelKind.Number);

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

    /// <summary>A list of such items.</summary>
    public static ModelSchema ListOf(ModelSchema item) => new(ModelKind.List, item: item);

    /// <summary>An object with these fields.</summary>
    public static ModelSchema Object(IEnumerable<KeyValuePair<string, ModelSchema>> members) =>
        new(ModelKind.Object, members.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>This value with these members besides, as an <see cref="IModelValue"/> has them.</summary>
    public ModelSchema WithMembers(IEnumerable<KeyValuePair<string, ModelSchema>> members) =>
        new(Kind, Members.Concat(members).ToFrozenDictionary(StringComparer.Ordinal), Item);

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
