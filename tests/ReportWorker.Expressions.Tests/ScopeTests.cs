namespace ReportWorker.Expressions.Tests;

public sealed class ScopeTests
{
    private readonly Scope _scope = new(Model.Fields(("a", 1m)), Model.Context);

    [Fact]
    public void A_variable_hides_the_model_until_its_frame_ends()
    {
        _scope.Push();
        _scope.Set("a", 2m);
        Get("a").Should().Be(2m);
        _scope.Pop();
        Get("a").Should().Be(1m);
    }

    [Fact]
    public void Setting_changes_a_variable_where_it_was_declared()
    {
        _scope.Set("x", 1m);
        _scope.Push();
        _scope.Set("x", 2m);
        _scope.Pop();
        Get("x").Should().Be(2m);
    }

    [Fact]
    public void Declaring_hides_a_variable_of_the_same_name()
    {
        _scope.Set("x", 1m);
        _scope.Push();
        _scope.Declare("x", 2m);
        Get("x").Should().Be(2m);
        _scope.Pop();
        Get("x").Should().Be(1m);
    }

    [Fact]
    public void A_frame_that_was_not_begun_cannot_end() =>
        FluentActions.Invoking(_scope.Pop).Should().Throw<InvalidOperationException>();

    [Fact]
    public void A_loop_sets_its_variable_and_forloop_and_leaves_nothing()
    {
        List<object?> seen = [];
        using (var loop = _scope.BeginLoop("a", ["p", "q"]))
        {
            loop.Index.Should().Be(0);
            while (loop.MoveNext())
            {
                seen.Add(Get("a"));
                seen.Add(Model.Parse("forloop.index").Evaluate(_scope));
                _scope.Set("inner", 1m);
            }

            (loop.Index, loop.Length, loop.IsLast).Should().Be((2, 2, true));
        }

        seen.Should().Equal("p", 1m, "q", 2m);
        Get("a").Should().Be(1m);
        _scope.TryGet("inner", out _).Should().BeFalse();
        _scope.TryGet("forloop", out _).Should().BeFalse();
    }

    [Fact]
    public void Forloop_has_no_other_fields()
    {
        using var loop = _scope.BeginLoop("x", [1m]);
        var act = () => Model.Parse("forloop.parent").Evaluate(_scope);
        act.Should().Throw<EvaluationException>().Which.Error.Id.Should().Be("UnknownMember");
    }

    [Fact]
    public void Looking_up_allocates_nothing()
    {
        _scope.Set("x", 1m);
        Get("x");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Get("x");
            Get("a");
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private object? Get(string name) => _scope.TryGet(name, out var value) ? value : null;
}
