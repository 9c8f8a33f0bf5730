namespace ReportWorker.Expressions;

/// <summary>Reads a value for a node, or says at that node what is wrong with it.</summary>
internal static class Operand
{
    public static decimal? Number(Node node, object? value) => Values.Scalar(value) switch
    {
        decimal number => number,
        null => null,
        var other => throw new EvaluationFault(Messages.NotANumber(Values.KindOf(other)), node.Span),
    };

    /// <summary>Asks at lint whether a part can be a number; gives what it counts.</summary>
    public static Measure CheckNumber(Node node, SchemaScope scope, List<SyntaxError> errors) =>
        CheckNumber(node, node.Check(scope, errors), errors);

    /// <summary>The same for a part that is known already.</summary>
    public static Measure CheckNumber(Node node, ModelSchema schema, List<SyntaxError> errors)
    {
        if (schema.Kind is not (ModelKind.Number or ModelKind.Any))
        {
            errors.Add(new SyntaxError(Messages.NotANumber(schema.KindName), node.Span));
        }

        return schema.Counts;
    }
}
