namespace ReportWorker.Expressions;

/// <summary>A condition and what is printed when it holds; an <c>else</c> has no condition.</summary>
internal sealed record Branch(Expression? Condition, Part Body);

internal sealed class IfPart(IReadOnlyList<Branch> branches) : Part
{
    public override void Write(TextOutput output, Scope scope)
    {
        foreach (var branch in branches)
        {
            if (branch.Condition?.Test(scope) != false)
            {
                branch.Body.Write(output, scope);
                return;
            }
        }
    }

    public override void Check(SchemaScope scope, List<SyntaxError> errors)
    {
        foreach (var branch in branches)
        {
            if (branch.Condition is { } condition)
            {
                Note(condition.Check(scope, out _), condition, errors);
            }

            branch.Body.Check(scope, errors);
        }
    }
}

internal sealed class ForPart(ForTag tag, Part body, Part between, Part otherwise) : Part
{
    public override void Write(TextOutput output, Scope scope)
    {
        var items = tag.List.Items(scope);
        if (items.Count == 0)
        {
            otherwise.Write(output, scope);
            return;
        }

        using var loop = scope.BeginLoop(tag.Variable, items);
        while (loop.MoveNext())
        {
            body.Write(output, scope);
            if (!loop.IsLast)
            {
                between.Write(output, scope);
            }
        }
    }

    public override void Check(SchemaScope scope, List<SyntaxError> errors)
    {
        Note(tag.List.CheckItems(scope, out var list), tag.List, errors);
        scope.PushLoop(tag.Variable, list);
        body.Check(scope, errors);
        between.Check(scope, errors);
        scope.Pop();
        otherwise.Check(scope, errors);
    }
}
