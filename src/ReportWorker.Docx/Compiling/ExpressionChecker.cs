using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>Goes through the tags with what names mean at each: checks expressions and gathers the fields they read.</summary>
internal sealed class ExpressionChecker(ModelSchema schema, FilterRegistry filters, ProblemList problems)
{
    private readonly SchemaScope _scope = new(schema, filters);
    private readonly Dictionary<string, TemplateField> _fields = new(StringComparer.Ordinal);
    private readonly List<(string Name, string? Path)> _variables = [];
    private readonly Stack<(Block Block, int Variables)> _loops = new();

    public IReadOnlyList<TemplateField> Fields => [.. _fields.Values.OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>Checks a part's tags, given in the order of the part.</summary>
    public void Check(IEnumerable<PlacedTag> tags)
    {
        // What a part sets is known in that part only, because parts are written in no promised order.
        _scope.Push();
        var variables = _variables.Count;
        foreach (var tag in tags)
        {
            Check(tag);
        }

        while (_loops.Count > 0)
        {
            EndLoop();
        }

        _variables.RemoveRange(variables, _variables.Count - variables);
        _scope.Pop();
    }

    private void Check(PlacedTag tag)
    {
        switch (tag.Tag)
        {
            case OutputTag { Expression: var picture } when tag.Use == TagUse.Picture:
                if (Check(picture, tag).Kind is not (ModelKind.Any or ModelKind.Object))
                {
                    problems.Add(tag.Place.Problem(Messages.NotAPicture()));
                }

                break;
            case OutputTag output:
                Report(output.Expression, output.Expression.CheckPrint(_scope), tag);
                break;
            case IfTag condition:
                Check(condition.Condition, tag);
                break;
            case ElsIfTag condition:
                Check(condition.Condition, tag);
                break;
            case SetTag set:
                _scope.Set(set.Name, Check(set.Value, tag));
                _variables.Add((set.Name, PathOf(set.Value)));
                break;
            case ForTag loop:
                BeginLoop(loop, tag);
                break;
            case ElseTag or EndForTag when _loops.TryPeek(out var open) && open.Block == tag.Block:
                EndLoop();
                break;
        }
    }

    private void BeginLoop(ForTag loop, PlacedTag tag)
    {
        Report(loop.List, loop.List.CheckItems(_scope, out var list), tag);
        _scope.PushLoop(loop.Variable, list);
        _loops.Push((tag.Block!, _variables.Count));
        _variables.Add(("forloop", null));
        _variables.Add((loop.Variable, PathOf(loop.List) is { } path ? path + "[]" : null));
    }

    private void EndLoop()
    {
        _scope.Pop();
        var begin = _loops.Pop().Variables;
        _variables.RemoveRange(begin, _variables.Count - begin);
    }

    private ModelSchema Check(Expression expression, PlacedTag tag)
    {
        Report(expression, expression.Check(_scope, out var result), tag);
        return result;
    }

    private void Report(Expression expression, IReadOnlyList<SyntaxError> errors, PlacedTag tag)
    {
        foreach (var error in errors)
        {
            problems.Add(tag.Place.Problem(error.Message, expression.Offset + error.Span.Start));
        }

        foreach (var path in expression.Paths)
        {
            if (Resolve(path.Segments) is { } name)
            {
                _fields.TryAdd(name, new TemplateField(name, tag.Text.Location));
            }
        }
    }

    /// <summary>The path from the model's root; null for what is computed in the template.</summary>
    private string? Resolve(IReadOnlyList<string> segments)
    {
        var rest = string.Concat(segments.Skip(1).Select(s => "." + s));
        var variable = _variables.FindLastIndex(v => v.Name == segments[0]);
        var root = variable < 0 ? segments[0] : _variables[variable].Path;
        return root is null ? null : root + rest;
    }

    private string? PathOf(Expression expression) =>
        expression.Paths is [var only] && expression.Filters.All(f => f.Name is "where" or "sort") ? Resolve(only.Segments) : null;
}
