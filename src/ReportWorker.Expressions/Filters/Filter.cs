namespace ReportWorker.Expressions;

/// <summary>A filter: <c>input | name: argument, argument</c>.</summary>
/// <param name="input">The value as it is: it may be null or an <see cref="IModelValue"/>; see <see cref="Values.Scalar"/>.</param>
/// <param name="arguments">The arguments as they are; their number is within what the filter was registered with.</param>
/// <param name="context">Culture and limits.</param>
/// <returns>A value of the model: null, decimal, string, bool, DateOnly, list, dictionary or <see cref="IModelValue"/>.</returns>
/// <exception cref="FilterException">The input or an argument is none that the filter can work with.</exception>
public delegate object? Filter(object? input, IReadOnlyList<object?> arguments, EvaluationContext context);
