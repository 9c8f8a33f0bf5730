
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
    public Loop BeginLoop(string variable, IReadOnlyList<object?> items) => new(this, variable, items);

    internal IEnumerable<string> Names => _variables.Select(v => v.Key).Concat(root.Keys).Distinct(StringComparer.Ordinal);

    internal int FrameCount => _frames.Count;

    internal void NoteMissing(string expression, TextSpan span) => (_missing ??= []).Add(new MissingValue(expression, span));

    /// <summary>False when the limit of steps is exceeded.</summary>
    internal bool Step(long cost = 1)
    {
        _steps += cost;
        if ((_steps & 0xFFF) < cost)
        {
            Context.CancellationToken.ThrowIfCancellationRequested();
        }

        return _steps <= Context.Limits.Steps;
    }

    internal void Replace(int slot, string name, object? value) => _variables[slot] = new(name, value);

    internal int VariableCount => _variables.Count;
}
