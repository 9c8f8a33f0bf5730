using ReportWorker.Docx.Packaging;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Rendering;

/// <summary>A step of a part's program. Immutable: shared by every rendering.</summary>
internal abstract class Instruction
{
    public abstract void Run(RenderState state);

    protected static void RunAll(Instruction[] instructions, RenderState state)
    {
        foreach (var instruction in instructions)
        {
            instruction.Run(state);
        }
    }
}

/// <summary>Bytes that are the same in every document.</summary>
internal sealed class StaticInstruction(int offset, int length) : Instruction
{
    private uint _crc;
    private uint _shift;

    public int Offset => offset;

    public int Length { get; set; } = length;

    public override void Run(RenderState state)
    {
        if (state.Skipped > 0)
        {
            RunPart(state, state.Skipped, 0);
            state.Skipped = 0;
            return;
        }

        state.Writer.Write(state.Statics.AsSpan(offset, Length), _crc, _shift);
    }

    /// <summary>Writes them without their last bytes.</summary>
    public void RunWithout(RenderState state, int last)
    {
        RunPart(state, state.Skipped, last);
        state.Skipped = 0;
    }

    /// <summary>Ends the making of it: the checksum is known from here on.</summary>
    public void Seal(ReadOnlySpan<byte> statics) =>
        (_crc, _shift) = (Checksum.Append(0, statics.Slice(offset, Length)), Checksum.Shift(Length));

    private void RunPart(RenderState state, int first, int last) =>
        state.Writer.Write(state.Statics.AsSpan(offset + first, Length - first - last));
}

/// <summary><c>{{ value }}</c> and the static bytes before it, which are written when the value is known: it may take their place.</summary>
internal sealed class ValueInstruction(StaticInstruction? before, Expression expression, TagPlace place, TextBreaks breaks) : Instruction
{
    /// <summary>
    /// How many static bytes of its paragraph stand before and behind the value, if nothing else is in the paragraph: a rich text takes the place
    /// of all of it. Zero otherwise. Set once, when the paragraph has been compiled.
    /// </summary>
    public (int Before, int Behind) Around { get; set; }

    public StaticInstruction? Before => before;

    public Expression Expression => expression;

    public TagPlace Place => place;

    public TextBreaks Breaks => breaks;

    public override void Run(RenderState state) => state.Print(this);
}

/// <summary><c>{% set name = value %}</c></summary>
internal sealed class SetInstruction(string name, Expression value, TagPlace place) : Instruction
{
    public override void Run(RenderState state)
    {
        try
        {
            state.Scope.Set(name, value.Evaluate(state.Scope));
        }
        catch (EvaluationException error)
        {
            state.Note(place, error);
        }
    }
}
