namespace ReportWorker.Expressions;

/// <summary>What a filter takes and gives, so that a template that uses it wrongly is refused before there are data.</summary>
/// <param name="input">
/// What stands left of it, if it is not missing. <see cref="ModelKind.Text"/> is all that can be printed: numbers and days too.
/// </param>
/// <param name="result">What it gives; <see cref="ModelKind.Any"/> where that cannot be said.</param>
/// <param name="arguments">What stands behind the colon; those that may be left out stand last.</param>
public sealed class FilterSignature(ModelKind input, ModelKind result, params FilterArgument[] arguments)
{
    /// <summary>What stands left of it.</summary>
    public ModelKind Input => input;

    /// <summary>What it gives.</summary>
    public ModelKind Result => result;

    /// <summary>What stands behind the colon.</summary>
    public IReadOnlyList<FilterArgument> Arguments => arguments;

    internal int LeastArguments => arguments.Count(argument => !argument.IsOptional);

    internal int MostArguments => arguments.Sum(argument => argument.Most);

    /// <summary>What is wrong with the arguments' values; null when all is well.</summary>
    internal Message? Check(IReadOnlyList<object?> values)
    {
        for (var i = 0; i < arguments.Length && i < values.Count; i++)
        {
            if (arguments[i].HasBounds && arguments[i].Check(ValuesOf(i, values)) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    /// <summary>Checks a call without data; adds what is wrong.</summary>
    internal void Check(FilterCall call)
    {
        if ((input == ModelKind.Text ? call.Input.WhyNotPrinted : call.Input.WhyNot(input)) is { } wrong)
        {
            call.Errors.Add(new SyntaxError(wrong, call.InputSpan));
        }

        for (var i = 0; i < arguments.Length && i < call.Arguments.Count; i++)
        {
            Check(arguments[i], ValuesOf(i, call.Arguments), ValuesOf(i, call.Schemas), call.Errors);
        }
    }

    private static void Check(FilterArgument argument, IReadOnlyList<Node> nodes, IReadOnlyList<ModelSchema> schemas, List<SyntaxError> errors)
    {
        foreach (var (node, schema) in nodes.Zip(schemas))
        {
            if (schema.WhyNot(argument.Kind) is { } wrong)
            {
                errors.Add(new SyntaxError(wrong, node.Span));
                return;
            }
        }

        if (nodes.All(node => node is LiteralNode) && argument.Check([.. nodes.Select(node => ((LiteralNode)node).Value)]) is { } refused)
        {
            errors.Add(new SyntaxError(refused, TextSpan.Over(nodes[0].Span, nodes[^1].Span)));
        }
    }

    private IReadOnlyList<T> ValuesOf<T>(int argument, IReadOnlyList<T> all) =>
        arguments[argument].Most > 1 ? [.. all.Skip(argument)] : [all[argument]];
}

/// <summary>A filter where it stands in a template, without data.</summary>
internal sealed record FilterCall(
    ModelSchema Input, TextSpan InputSpan, IReadOnlyList<Node> Arguments, IReadOnlyList<ModelSchema> Schemas, List<SyntaxError> Errors);
