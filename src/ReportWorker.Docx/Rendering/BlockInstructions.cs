using System.Runtime.InteropServices;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Rendering;

/// <summary>One branch of an <c>if</c>; without a condition it is the <c>else</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Branch(Expression? Condition, TagPlace Place, Instruction[] Body);

/// <summary><c>{% if %} … {% elsif %} … {% else %} … {% endif %}</c></summary>
internal sealed class ConditionInstruction(Branch[] branches) : Instruction
{
    public override void Run(RenderState state)
    {
        foreach (var branch in branches)
        {
            if (branch.Condition is null || Test(branch, state))
            {
                RunAll(branch.Body, state);
                return;
            }
        }
    }

    private static bool Test(Branch branch, RenderState state)
    {
        try
        {
            return branch.Condition!.Test(state.Scope);
        }
        catch (EvaluationException error)
        {
            state.Note(branch.Place, error);
            return false;
        }
    }
}

/// <summary><c>{% for variable in list %} … {% between %} … {% else %} … {% endfor %}</c></summary>
internal sealed class LoopInstruction(ForTag tag, TagPlace place, Instruction[] body, Instruction[] between, Instruction[] otherwise)
    : Instruction
{
    public override void Run(RenderState state)
    {
        var items = Items(state);
        if (items.Count == 0)
        {
            RunAll(otherwise, state);
            return;
        }

        using var loop = state.Scope.BeginLoop(tag.Variable, items);
        while (loop.MoveNext())
        {
            state.Scope.Context.CancellationToken.ThrowIfCancellationRequested();
            RunAll(body, state);
            if (between.Length > 0 && !loop.IsLast)
            {
                RunAll(between, state);
            }
        }
    }

    private IReadOnlyList<object?> Items(RenderState state)
    {
        try
        {
            return tag.List.Items(state.Scope);
        }
        catch (EvaluationException error)
        {
            state.Note(place, error);
            return [];
        }
    }
}
