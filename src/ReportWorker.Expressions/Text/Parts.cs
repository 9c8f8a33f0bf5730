namespace ReportWorker.Expressions;

/// <summary>A piece of a compiled text template.</summary>
internal abstract class Part
{
    public abstract void Write(TextOutput output, Scope scope);

    /// <summary>What it is when it is plain; null otherwise.</summary>
    public virtual TemplatePiece? Piece => null;

    /// <summary>Adds what is wrong; spans are in the template.</summary>
    public abstract void Check(SchemaScope scope, List<SyntaxError> errors);

    protected static void Note(IEnumerable<SyntaxError> found, Expression expression, List<SyntaxError> errors) =>
        errors.AddRange(found.Select(error => error.Shift(expression.Offset)));
}

/// <summary>Text as it stands in the template. <paramref name="near"/> is the expression before it, for the error of a limit.</summary>
internal sealed class LiteralPart(string text, Expression? near) : Part
{
    public override TemplatePiece? Piece => new(text, null);

    public override void Write(TextOutput output, Scope scope) => output.Write(text, near);

    public override void Check(SchemaScope scope, List<SyntaxError> errors)
    {
        // There is nothing to be wrong in plain text.
    }
}

internal sealed class ValuePart(Expression value) : Part
{
    public override TemplatePiece? Piece => new(null, value);

    public override void Write(TextOutput output, Scope scope) => output.WriteValue(value.Print(scope), value);

    public override void Check(SchemaScope scope, List<SyntaxError> errors) => Note(value.CheckPrint(scope), value, errors);
}

internal sealed class SetPart(string name, Expression value) : Part
{
    public override void Write(TextOutput output, Scope scope) => scope.Set(name, value.Evaluate(scope));

    public override void Check(SchemaScope scope, List<SyntaxError> errors)
    {
        Note(value.Check(scope, out var result), value, errors);
        scope.Set(name, result);
    }
}

/// <summary>Pieces one after the other.</summary>
internal sealed class Sequence(IReadOnlyList<Part> parts) : Part
{
    public static Sequence Empty { get; } = new([]);

    public IReadOnlyList<TemplatePiece>? Pieces
    {
        get
        {
            var pieces = parts.Select(part => part.Piece).OfType<TemplatePiece>().ToList();
            return pieces.Count == parts.Count ? pieces : null;
        }
    }

    public override void Write(TextOutput output, Scope scope)
    {
        foreach (var part in parts)
        {
            part.Write(output, scope);
        }
    }

    public override void Check(SchemaScope scope, List<SyntaxError> errors)
    {
        foreach (var part in parts)
        {
            part.Check(scope, errors);
        }
    }
}
