using System.Buffers;
using ReportWorker.Docx.Rendering;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>Writes a part's program: joins static bytes, and nests what stands between the ends of a block.</summary>
internal sealed class ProgramBuilder
{
    private readonly ArrayBufferWriter<byte> _statics = new();
    private readonly Stack<BlockFrame> _frames = new();
    private readonly List<StaticInstruction> _pieces = [];
    private List<Instruction> _current = [];

    /// <summary>How many loops are open: what stands in one is written more than once.</summary>
    public int LoopDepth { get; private set; }

    public void Static(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        var offset = _statics.WrittenCount;
        _statics.Write(bytes);
        if (_current.Count > 0 && _current[^1] is StaticInstruction last && last.Offset + last.Length == offset)
        {
            last.Length += bytes.Length;
        }
        else
        {
            var piece = new StaticInstruction(offset, bytes.Length);
            _pieces.Add(piece);
            _current.Add(piece);
        }
    }

    public void Add(Instruction instruction) => _current.Add(instruction);

    /// <summary>What is written meanwhile, for an instruction that runs it; in a loop perhaps more than once.</summary>
    public Instruction[] Collect(Action write, bool isLooped = false)
    {
        var outer = _current;
        _current = [];
        LoopDepth += isLooped ? 1 : 0;
        write();
        LoopDepth -= isLooped ? 1 : 0;
        Instruction[] collected = [.. _current];
        _current = outer;
        return collected;
    }

    /// <summary>Begins, divides or ends a block, or sets a variable. Values and comments are none of its business.</summary>
    public void Marker(PlacedTag tag)
    {
        if (tag.Block?.Scope == BlockScope.Column)
        {
            return; // the cells of its columns see to it
        }

        switch (tag.Tag)
        {
            case IfTag or ForTag:
                _frames.Push(new BlockFrame(tag, _current));
                LoopDepth += tag.Tag is ForTag ? 1 : 0;
                _current = [];
                break;
            case ElsIfTag or ElseTag or BetweenTag:
                _frames.Peek().EndPart(_current);
                _frames.Peek().BeginPart(tag);
                _current = [];
                break;
            case EndIfTag or EndForTag:
                var frame = _frames.Pop();
                frame.EndPart(_current);
                LoopDepth -= frame.IsLoop ? 1 : 0;
                _current = frame.Outer;
                _current.Add(frame.Build());
                break;
            case SetTag set:
                _current.Add(new SetInstruction(set.Name, set.Value, tag.Place));
                break;
        }
    }

    public PartProgram Build()
    {
        var statics = _statics.WrittenSpan.ToArray();
        _pieces.ForEach(p => p.Seal(statics));
        return new PartProgram(statics, [.. _current]);
    }
}
