using System.Buffers;
using ReportWorker.Docx.Lists;
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
    private int _loops;
    private int _added;

    /// <summary>True where what is written may be written more than once: in a loop, or in a program that is run several times.</summary>
    public bool IsRepeated
    {
        get => field || _loops > 0;
        set;
    }

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

    public void Add(Instruction instruction)
    {
        _current.Add(instruction);
        _added++;
    }

    /// <summary>Adds what prints a value; the static bytes right before it are its own to write.</summary>
    public ValueInstruction AddValue(Func<StaticInstruction?, ValueInstruction> make)
    {
        var before = _current is [.., StaticInstruction last] ? last : null;
        _current.RemoveRange(_current.Count - (before is null ? 0 : 1), before is null ? 0 : 1);
        var value = make(before);
        Add(value);
        return value;
    }

    /// <summary>Where the program is, to ask later what was written from here on.</summary>
    public (int Statics, int Added) Position => (_statics.WrittenCount, _added);

    /// <summary>How many static bytes were written from a position on; null if something else was written too.</summary>
    public int? StaticsSince((int Statics, int Added) position) => position.Added == _added ? _statics.WrittenCount - position.Statics : null;

    /// <summary>What is written meanwhile, for an instruction that runs it; in a loop perhaps more than once.</summary>
    public Instruction[] Collect(Action write, bool isLooped = false)
    {
        var outer = _current;
        _current = [];
        _loops += isLooped ? 1 : 0;
        write();
        _loops -= isLooped ? 1 : 0;
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
                _loops += tag.Tag is ForTag ? 1 : 0;
                _current = tag.Block is { Restarts.Count: > 0 } block ? [new RestartInstruction([.. block.Restarts])] : [];
                break;
            case ElsIfTag or ElseTag or BetweenTag:
                _frames.Peek().EndPart(_current);
                _frames.Peek().BeginPart(tag);
                _current = [];
                break;
            case EndIfTag or EndForTag:
                var frame = _frames.Pop();
                frame.EndPart(_current);
                _loops -= frame.IsLoop ? 1 : 0;
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
