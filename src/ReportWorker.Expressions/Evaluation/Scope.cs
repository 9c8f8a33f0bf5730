
namespace ReportWorker.Expressions;

/// <summary>
/// What names mean during one evaluation: the model's root and the variables of loops and <c>set</c>. Counts steps and notes missing values.
/// One scope belongs to one thread; it is cheap enough to make one for each document or formula.
/// </summary>
/// <param name="root">The model.</param>
/// <param name="context">Culture, filters, limits.</param>
public sealed class Scope(IReadOnlyDictionary<string, object?> root, EvaluationContext context)
{
    private readonly List<KeyValuePair<string, object?>> _variables = [];
    private readonly List<int> _frames = [];
    private List<MissingValue>? _missing;
    private long _steps;
    private int _loops;

    /// <summary>Culture, filters, limits.</summary>
    public EvaluationContext Context { get; } = context;

    /// <summary>What tags wanted to print and was missing, when <see cref="MissingValues.Print"/> is the policy.</summary>
    public IReadOnlyList<MissingValue> Missing => _missing ?? (IReadOnlyList<MissingValue>)[];

    /// <summary>Begins a frame: variables set from here on are gone after <see cref="Pop"/>.</summary>
    public void Push() => _frames.Add(_variables.Count);

    /// <summary>Ends the frame that was begun last.</summary>
    /// <exception cref="InvalidOperationException">No frame is open.</exception>
    public void Pop()
    {
        if (_frames.Count == 0)
        {
            throw new InvalidOperationException("No frame is open");
        }

        var start = _frames[^1];
        _frames.RemoveAt(_frames.Count - 1);
        _variables.RemoveRange(start, _variables.Count - start);
    }

    /// <summary>Changes the variable where it was declared, so that a sum can be kept over a loop; declares it in the innermost frame otherwise.</summary>
    public void Set(string name, object? value)
    {
        for (var i = _variables.Count - 1; i >= 0; i--)
        {
            if (_variables[i].Key == name)
            {
                _variables[i] = new(name, value);
                return;
            }
        }

        Declare(name, value);
    }

    /// <summary>Declares a variable in the innermost frame; it hides others of its name.</summary>
    public void Declare(string name, object? value) => _variables.Add(new(name, value));

    /// <summary>What a name means: the innermost variable, else the model's value; false when it is unknown.</summary>
    public bool TryGet(string name, out object? value)
    {
        for (var i = _variables.Count - 1; i >= 0; i--)
        {
            if (_variables[i].Key == name)
            {
                value = _variables[i].Value;
                return true;
            }
        }

        return root.TryGetValue(name, out value);
    }

    /// <summary>
    /// Begins <c>for variable in items</c> with <c>forloop</c>; the caller moves through it and disposes it.
    /// </summary>
    /// <exception cref="EvaluationException">Too many loops stand in each other.</exception>
    public Loop BeginLoop(string variable, IReadOnlyList<object?> items) => _loops < Context.Limits.Depth
        ? new Loop(this, variable, items)
        : throw new EvaluationException(Messages.LoopDepthLimit(Context.Limits.Depth), default, $"for {variable}");

    internal IEnumerable<string> Names => _variables.Select(v => v.Key).Concat(root.Keys).Distinct(StringComparer.Ordinal);

    internal void NoteMissing(string expression, TextSpan span) => (_missing ??= []).Add(new MissingValue(expression, span));

    /// <summary>Counts operations against the limit.</summary>
    /// <exception cref="EvaluationFault">The limit is exceeded.</exception>
    internal void Spend(long steps, TextSpan span)
    {
        _steps += steps;
        if ((_steps & 0xFFF) < steps)
        {
            Context.CancellationToken.ThrowIfCancellationRequested();
        }

        if (_steps > Context.Limits.Steps)
        {
            throw new EvaluationFault(Messages.StepLimit(Context.Limits.Steps), span);
        }
    }

    internal void Replace(int slot, string name, object? value) => _variables[slot] = new(name, value);

    /// <summary>Opens the frames of a loop; gives the place of its variable.</summary>
    internal int OpenLoop(Loop loop, string variable)
    {
        _loops++;
        Push();
        Declare("forloop", loop);
        Declare(variable, null);
        Push();
        return _frames[^1] - 1;
    }

    internal void CloseLoop()
    {
        _loops--;
        Pop();
        Pop();
    }
}
