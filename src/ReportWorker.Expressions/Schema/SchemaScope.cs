using System.Diagnostics.CodeAnalysis;

namespace ReportWorker.Expressions;

/// <summary>What names mean where an expression stands, without data: the counterpart of <see cref="Scope"/> for lint.</summary>
/// <param name="root">The model.</param>
/// <param name="filters">The filters that may be used.</param>
public sealed class SchemaScope(ModelSchema root, FilterRegistry filters)
{
    private static readonly ModelSchema ForLoop = ModelSchema.Object(new Dictionary<string, ModelSchema>
    {
        ["index"] = ModelSchema.Number,
        ["first"] = ModelSchema.Boolean,
        ["last"] = ModelSchema.Boolean,
        ["length"] = ModelSchema.Number,
    });

    private readonly List<KeyValuePair<string, ModelSchema>> _variables = [];
    private readonly List<int> _frames = [];

    /// <summary>The filters that may be used.</summary>
    public FilterRegistry Filters { get; } = filters;

    /// <summary>Begins a frame: variables declared from here on are gone after <see cref="Pop"/>.</summary>
    public void Push() => _frames.Add(_variables.Count);

    /// <summary>Begins the frame of a <c>for</c>: its variable and <c>forloop</c>.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="list">What the loop goes through.</param>
    public void PushLoop(string variable, ModelSchema list)
    {
        Push();
        Declare("forloop", ForLoop);
        Declare(variable, list.Item ?? ModelSchema.Any);
    }

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

    /// <summary>Declares a variable in the innermost frame; it hides others of its name.</summary>
    public void Declare(string name, ModelSchema schema) => _variables.Add(new(name, schema));

    /// <summary>
    /// What <see cref="Scope.Set"/> does: changes a declared variable, else declares it. Which of two branches ran is not known, so a variable
    /// of two kinds may be anything, and one of two measures may count anything; what begins as a mere number (<c>set n = 0</c>) may count on.
    /// </summary>
    public void Set(string name, ModelSchema schema)
    {
        var i = _variables.FindLastIndex(variable => variable.Key == name);
        if (i < 0)
        {
            Declare(name, schema);
        }
        else
        {
            _variables[i] = new(name, Either(_variables[i].Value, schema));
        }
    }

    /// <summary>What a name means; false when it is unknown.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out ModelSchema? schema)
    {
        for (var i = _variables.Count - 1; i >= 0; i--)
        {
            if (_variables[i].Key == name)
            {
                schema = _variables[i].Value;
                return true;
            }
        }

        schema = root.Kind == ModelKind.Any ? ModelSchema.Any : root.Members.GetValueOrDefault(name);
        return schema is not null;
    }

    private static ModelSchema Either(ModelSchema before, ModelSchema now)
    {
        if (before.Kind != now.Kind)
        {
            return ModelSchema.Any;
        }

        return before.Counts == now.Counts || before.Counts == Measure.None ? now : now.Counting(Measure.Unknown);
    }

    internal IEnumerable<string> Names => _variables.Select(v => v.Key).Concat(root.Members.Keys).Distinct(StringComparer.Ordinal);
}
