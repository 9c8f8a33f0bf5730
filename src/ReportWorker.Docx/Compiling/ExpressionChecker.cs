using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>Goes through the tags with what names mean at each: checks expressions and gathers the fields they read.</summary>
internal sealed class ExpressionChecker(ModelSchema schema, FilterRegistry filters, ProblemList problems)
{
    private readonly SchemaScope _scope = new(schema, filters);
    private readonly Dictionary<string, TemplateField> _fields = new(StringComparer.Ordinal);
    private readonly List<(string Name, string? Path)> _variables = [];
    private readonly Stack<(Block Block, int Variables)> _loops = new();
    private readonly HashSet<string> _loopNames = new(StringComparer.Ordinal);

    public IReadOnlyList<TemplateField> Fields => [.. _fields.Values.OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>Checks a part's tags in the order of the part.</summary>
    public void Check(PartModel part, IReadOnlyList<PlacedTag> tags)
    {
        // What a part sets is known in that part only, because parts are written in no promised order.
        _scope.Push();
        var variables = _variables.Count;
        foreach (var name in part.PromisedNames.Where(n => !_scope.TryGet(n, out _)))
        {
            _scope.Declare(name, ModelSchema.Any);
            _variables.Add((name, null));
        }

        _loopNames.Clear();
        _loopNames.UnionWith(tags.Select(t => t.Tag).OfType<ForTag>().Select(t => t.Variable));
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
            case OutputTag { Expression: var chart } when tag.Use == TagUse.Chart:
                if (!MayBeChart(Check(chart, tag)))
                {
                    problems.Add(tag.Place.Problem(Messages.NotAChart()));
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

    private static bool MayBeChart(ModelSchema given) => given.Kind == ModelKind.Any
        || (given.Kind == ModelKind.Object && given.Members.Count == 0)
        || (given.Members.ContainsKey("categories") && given.Members.ContainsKey("series"));

    private void BeginLoop(ForTag loop, PlacedTag tag)
    {
        Report(loop.List, loop.List.CheckItems(_scope, out var list), tag);
        _scope.PushLoop(loop.Variable, list);
        _loops.Push((tag.Block!, _variables.Count));
        _variables.Add(("forloop", null));
        var path = PathOf(loop.List);
        _variables.Add((loop.Variable, path is null ? null : path + "[]"));
        if (path is not null)
        {
            _fields[path] = _fields[path] with { Kind = ModelKind.List }; // it was read just now
        }
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
            problems.Add(tag.Place.Problem(MessageOf(error), expression.Offset + error.Span.Start));
        }

        foreach (var path in expression.Paths)
        {
            if (Resolve(path.Segments) is { } name)
            {
                _fields.TryAdd(name, new TemplateField(name, tag.Text.Location));
            }
        }
    }

    /// <summary>A name that is unknown here may be one of a loop that has ended.</summary>
    private Message MessageOf(SyntaxError error) =>
        error.Message.Id.StartsWith("UnknownName", StringComparison.Ordinal) && error.Message.Args[0] is string name && _loopNames.Contains(name)
            ? Messages.OutsideItsLoop(name)
            : error.Message;

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
