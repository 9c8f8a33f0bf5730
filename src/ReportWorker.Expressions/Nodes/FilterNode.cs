using System.Text;

namespace ReportWorker.Expressions;

/// <summary><c>input | name: argument, argument</c></summary>
internal sealed class FilterNode(Node input, string name, Node[] arguments, TextSpan nameSpan, TextSpan span)
    : Node(span, Math.Max(input.Depth, arguments.Select(a => a.Depth).DefaultIfEmpty().Max()) + 1, input.Size + arguments.Sum(a => a.Size) + 1)
{
    // Literals are the same each time, so their list is made once.
    private readonly object?[]? _constants =
        Array.TrueForAll(arguments, a => a is LiteralNode) ? Array.ConvertAll(arguments, a => ((LiteralNode)a).Value) : null;

    public override int Binding => Precedence.Filter;

    public override object? Evaluate(Scope scope)
    {
        var filters = scope.Context.Filters;
        var filter = filters.Find(name) ?? throw new EvaluationFault(Unknown(filters), nameSpan);
        if (WrongCount(filter) is { } wrong)
        {
            throw new EvaluationFault(wrong, nameSpan);
        }

        var value = input.Evaluate(scope);
        if (value is IReadOnlyList<object?> list)
        {
            scope.Spend(list.Count, Span);
        }

        try
        {
            var values = _constants ?? Array.ConvertAll(arguments, a => a.Evaluate(scope));
            if (filter.Signature?.Check(values) is { } refused)
            {
                throw new FilterException(refused);
            }

            var result = filter.Apply(value, values, scope.Context);
            return result is string text && text.Length > scope.Context.Limits.Output
                ? throw new FilterException(Messages.OutputLimit(scope.Context.Limits.Output))
                : result;
        }
        catch (FilterException exception)
        {
            throw new EvaluationFault(exception.Error, Span);
        }
        catch (OverflowException)
        {
            throw new EvaluationFault(Messages.NumberTooLarge(), Span);
        }
    }

    public override ModelSchema Check(SchemaScope scope, List<SyntaxError> errors)
    {
        var schema = input.Check(scope, errors);
        var schemas = Array.ConvertAll(arguments, argument => argument.Check(scope, errors));
        var filter = scope.Filters.Find(name);
        var wrong = filter is null ? Unknown(scope.Filters) : WrongCount(filter);
        if (wrong is not null)
        {
            errors.Add(new SyntaxError(wrong, nameSpan));
            return ModelSchema.Any;
        }

        return filter?.Check(new FilterCall(schema, input.Span, arguments, schemas, errors)) ?? ModelSchema.Any;
    }

    public override void Write(StringBuilder output)
    {
        Write(output, input, Precedence.Filter);
        output.Append(" | ").Append(name);
        for (var i = 0; i < arguments.Length; i++)
        {
            output.Append(i == 0 ? ": " : ", ");
            Write(output, arguments[i], Precedence.Filter + 1);
        }
    }

    private Message? WrongCount(RegisteredFilter filter)
    {
        if (arguments.Length < filter.MinimumArguments)
        {
            return Messages.TooFewArguments(name, filter.MinimumArguments, arguments.Length);
        }

        return arguments.Length > filter.MaximumArguments
            ? Messages.TooManyArguments(name, filter.MaximumArguments, arguments.Length)
            : null;
    }

    private Message Unknown(FilterRegistry filters) => Spelling.Nearest(name, filters.Names) is { } known
        ? Messages.UnknownFilterDidYouMean(name, known)
        : Messages.UnknownFilter(name);
}
