namespace ReportWorker.Expressions;

/// <summary>What filters over lists give, for lint.</summary>
internal static class ListShapes
{
    public static ModelSchema Item(ModelSchema input, IReadOnlyList<Node> arguments, List<SyntaxError> errors) =>
        input.Item ?? ModelSchema.Any;

    public static ModelSchema SameList(ModelSchema input, IReadOnlyList<Node> arguments, List<SyntaxError> errors)
    {
        Field(input, arguments, errors);
        return input.Kind == ModelKind.List ? input : ModelSchema.Any;
    }

    public static ModelSchema Fields(ModelSchema input, IReadOnlyList<Node> arguments, List<SyntaxError> errors) =>
        ModelSchema.ListOf(Field(input, arguments, errors));

    private static ModelSchema Field(ModelSchema input, IReadOnlyList<Node> arguments, List<SyntaxError> errors)
    {
        if (arguments is not [LiteralNode { Value: string name } literal, ..] || input.Item is not { Members.Count: > 0 } item)
        {
            return ModelSchema.Any;
        }

        if (item.Members.TryGetValue(name, out var member))
        {
            return member;
        }

        errors.Add(new SyntaxError(
            Spelling.Nearest(name, item.Members.Keys) is { } near
                ? Messages.UnknownItemFieldDidYouMean(name, near)
                : Messages.UnknownItemField(name),
            literal.Span));
        return ModelSchema.Any;
    }
}
