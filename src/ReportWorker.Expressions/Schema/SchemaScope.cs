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

    /// <summary>What <see cref="Scope.Set"/> does: changes a declared variable (to "anything" if the kinds differ), else declares it.</summary>
    public void Set(string name, ModelSchema schema)
    {
        var i = _variables.FindLastIndex(variable => variable.Key == name);
        if (i < 0)
        {
            Declare(name, schema);
        }
        else
        {
            _variables[i] = new(name, _variables[i].Value.Kind == schema.Kind ? schema : ModelSchema.Any);
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

    internal IEnumerable<string> Names => _variables.Select(v => v.Key).Concat(root.Members.Keys).Distinct(StringComparer.Ordinal);
}
