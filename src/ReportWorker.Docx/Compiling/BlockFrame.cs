using ReportWorker.Docx.Rendering;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>A block whose end has not been met yet, with its parts so far.</summary>
internal sealed class BlockFrame
{
    private readonly List<(PlacedTag Tag, Instruction[] Body)> _parts = [];
    private readonly PlacedTag _open;
    private PlacedTag _part;

    public BlockFrame(PlacedTag open, List<Instruction> outer) => (_open, _part, Outer) = (open, open, outer);

    /// <summary>What the block stands in.</summary>
    public List<Instruction> Outer { get; }

    public bool IsLoop => _open.Tag is ForTag;

    public void BeginPart(PlacedTag tag) => _part = tag;

    public void EndPart(List<Instruction> body) => _parts.Add((_part, [.. body]));

    public Instruction Build() => _open.Tag is ForTag loop
        ? new LoopInstruction(loop, _open.Place, _parts[0].Body, Body<BetweenTag>(), Body<ElseTag>())
        : new ConditionInstruction([.. _parts.Select(p => new Branch(Condition(p.Tag.Tag), p.Tag.Place, p.Body))]);

    private Instruction[] Body<T>()
        where T : Tag => _parts.Find(p => p.Tag.Tag is T).Body ?? [];

    private static Expression? Condition(Tag tag) => tag switch
    {
        IfTag condition => condition.Condition,
        ElsIfTag condition => condition.Condition,
        _ => null,
    };
}
