using System.Globalization;

namespace ReportWorker.Expressions;

/// <summary>A running <c>for</c>, and what <c>forloop</c> means in it: <c>index</c> (from 1), <c>first</c>, <c>last</c>, <c>length</c>.</summary>
public sealed class Loop : IModelValue, IDisposable
{
    private readonly Scope _scope;
    private readonly string _variable;
    private readonly IReadOnlyList<object?> _items;
    private readonly int _slot;
    private int _index;

    internal Loop(Scope scope, string variable, IReadOnlyList<object?> items)
    {
        (_scope, _variable, _items) = (scope, variable, items);
        _slot = scope.OpenLoop(this, variable);
    }

    /// <summary>The number of the current turn, from 1; 0 before the first.</summary>
    public int Index => _index;

    /// <summary>How many turns there are.</summary>
    public int Length => _items.Count;

    /// <summary>True in the last turn; after it no <c>between</c> is printed.</summary>
    public bool IsLast => _index == _items.Count;

    /// <summary>Goes to the next turn and sets the variable; what the turn before had declared is gone. False after the last.</summary>
    /// <exception cref="EvaluationException">The limit of steps is exceeded.</exception>
    public bool MoveNext()
    {
        if (_index >= _items.Count)
        {
            return false;
        }

        Spend();
        _scope.Pop();
        _scope.Replace(_slot, _variable, _items[_index++]);
        _scope.Push();
        return true;
    }

    /// <summary>Ends the loop: the variable is gone.</summary>
    public void Dispose() => _scope.CloseLoop();

    private void Spend()
    {
        try
        {
            _scope.Spend(1, default);
        }
        catch (EvaluationFault fault)
        {
            throw new EvaluationException(fault.Error, fault.Span, $"for {_variable}");
        }
    }

    object? IModelValue.Scalar => null;

    string? IModelValue.ToText(CultureInfo culture) => null;

    bool IModelValue.TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "index" => (decimal)_index,
            "first" => _index == 1,
            "last" => IsLast,
            "length" => (decimal)_items.Count,
            _ => null,
        };
        return value is not null;
    }
}
