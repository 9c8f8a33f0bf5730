using System.CommandLine;
using ReportWorker.Core.Reports;

namespace ReportWorker.Commands.Templates;

/// <summary><c>template fields</c>: the paths that a Word file reads.</summary>
internal sealed class TemplateFieldsCommand : AppCommand
{
    private readonly Argument<string> _path;

    public TemplateFieldsCommand(CommandContext context)
        : base(context, "fields", Messages.HelpTemplateFields()) =>
        Add(_path = Symbols.Argument(context, "PATH", Messages.HelpTemplateFile()));

    /// <inheritdoc />
    protected override Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        session.List(
            session.Services.GetRequiredService<TemplateCheck>().Fields(args.GetRequiredValue(_path)),
            new("path", Messages.ColumnField(), field => field.Path),
            new("place", Messages.ColumnPlace(), field => field.Place));
        return Task.FromResult(ExitCode.Done);
    }
}
