using System.CommandLine;
using ReportWorker.Core.Reports;

namespace ReportWorker.Commands.Templates;

/// <summary><c>template fields</c>: the paths that a Word file reads, as a list or as a JSON Schema.</summary>
internal sealed class TemplateFieldsCommand : AppCommand
{
    private readonly Argument<string> _path;
    private readonly Option<bool> _schema;

    public TemplateFieldsCommand(CommandContext context)
        : base(context, "fields", Messages.HelpTemplateFields())
    {
        Add(_path = Symbols.Argument(context, "PATH", Messages.HelpTemplateFile()));
        Add(_schema = Symbols.Switch(context, "--schema", Messages.HelpTemplateSchema()));
    }

    /// <inheritdoc />
    protected override Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var check = session.Services.GetRequiredService<TemplateCheck>();
        var path = args.GetRequiredValue(_path);
        if (args.GetValue(_schema))
        {
            session.Print(check.FieldsSchema(path));
            return Task.FromResult(ExitCode.Done);
        }

        session.List(
            check.Fields(path),
            new("path", Messages.ColumnField(), field => field.Path),
            new("place", Messages.ColumnPlace(), field => field.Place));
        return Task.FromResult(ExitCode.Done);
    }
}
