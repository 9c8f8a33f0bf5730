namespace ReportWorker.Expressions;

/// <summary>A block whose end has not come yet.</summary>
internal abstract class OpenBlock(Tag opener)
{
    public Tag Opener => opener;

    public abstract string Word { get; }

    /// <summary>Where the next pieces go.</summary>
    public List<Part> Current { get; protected set; } = [];

    protected bool HasElse { get; private set; }

    public abstract Part Close();

    /// <summary>Begins the next section; null when all is well.</summary>
    public abstract Message? Next(Tag tag);

    protected Message? Begin(string word, bool isElse)
    {
        if (HasElse)
        {
            return Messages.AfterElse(word);
        }

        HasElse = isElse;
        Current = [];
        return null;
    }
}

internal sealed class OpenIf : OpenBlock
{
    private readonly List<(Expression? Condition, List<Part> Body)> _branches;

    public OpenIf(IfTag tag)
        : base(tag) => _branches = [(tag.Condition, Current)];

    public override string Word => "if";

    public override Part Close() => new IfPart([.. _branches.Select(branch => new Branch(branch.Condition, new Sequence(branch.Body)))]);

    public override Message? Next(Tag tag)
    {
        if (tag is BetweenTag)
        {
            return Messages.OutsideBlock("between", "for");
        }

        var error = Begin(tag is ElsIfTag ? "elsif" : "else", tag is ElseTag);
        if (error is null)
        {
            _branches.Add(((tag as ElsIfTag)?.Condition, Current));
        }

        return error;
    }
}

internal sealed class OpenFor : OpenBlock
{
    private readonly ForTag _tag;
    private readonly List<Part> _body;
    private List<Part>? _between;
    private List<Part>? _otherwise;

    public OpenFor(ForTag tag)
        : base(tag) => (_tag, _body) = (tag, Current);

    public override string Word => "for";

    public override Part Close() => new ForPart(_tag, new Sequence(_body), Made(_between), Made(_otherwise));

    public override Message? Next(Tag tag)
    {
        if (tag is ElsIfTag)
        {
            return Messages.OutsideBlock("elsif", "if");
        }

        if (tag is BetweenTag && _between is not null && !HasElse)
        {
            return Messages.SecondBetween();
        }

        var error = Begin(tag is BetweenTag ? "between" : "else", tag is ElseTag);
        if (error is null)
        {
            _ = tag is BetweenTag ? _between = Current : _otherwise = Current;
        }

        return error;
    }

    private static Sequence Made(List<Part>? parts) => parts is null ? Sequence.Empty : new Sequence(parts);
}
