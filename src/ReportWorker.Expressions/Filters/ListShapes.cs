namespace ReportWorker.Expressions;

/// <summary>What filters over lists give, for lint.</summary>
internal static class ListShapes
{
    public static ModelSchema Item(FilterCall call) => call.Input.Item ?? ModelSchema.Any;

    public static ModelSchema SameList(FilterCall call)
    {
        Field(call);
        return call.Input.Kind == ModelKind.List ? call.Input : ModelSchema.Any;
    }

    public static ModelSchema Fields(FilterCall call) => ModelSchema.ListOf(Field(call));

    public static ModelSchema Ranks(FilterCall call) => ModelSchema.ListOf(ModelSchema.Object(new Dictionary<string, ModelSchema>
    {
        ["rank"] = ModelSchema.Number,
        ["tied"] = ModelSchema.Boolean,
        ["value"] = Field(call),
        ["item"] = Item(call),
    }));

    private static ModelSchema Field(FilterCall call)
    {
        if (call.Arguments is not [LiteralNode { Value: string name } literal, ..] || call.Input.Item is not { Members.Count: > 0 } item)
        {
            return ModelSchema.Any;
        }

        if (item.Members.TryGetValue(name, out var member))
        {
            return member;
        }

        call.Errors.Add(new SyntaxError(
            Spelling.Nearest(name, item.Members.Keys) is { } near
                ? Messages.UnknownItemFieldDidYouMean(name, near)
                : Messages.UnknownItemField(name),
            literal.Span));
        return ModelSchema.Any;
    }
}
