using System.Globalization;
using Microsoft.Extensions.Options;

namespace ReportWorker.Storage;

/// <summary>Lets the host refuse wrong options at its start, all of them at once.</summary>
internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var problems = options.Check();
        return problems.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(problems.Select(problem => problem.ToString(CultureInfo.InvariantCulture)));
    }
}
