using System.CommandLine;
using ReportWorker.Core.Reports;

namespace ReportWorker.Commands.Templates;

/// <summary><c>template check</c>: looks for mistakes without data.</summary>
internal sealed class TemplateCheckCommand : AppCommand
{
    private readonly Argument<string> _path;

    public TemplateCheckCommand(CommandContext context)
        : base(context, "check", Messages.HelpTemplateCheck())
    {
        Add(_path = Symbols.Argument(context, "PATH", Messages.HelpTemplatePath()));
        _path.Arity = ArgumentArity.ZeroOrOne;
    }

    /// <inheritdoc />
    protected override Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var findings = session.Services.GetRequiredService<TemplateCheck>().Run(args.GetValue(_path));
        session.Result(findings, findings.Select(FindingText.Of));
        var errors = findings.Count(finding => !finding.IsWarning);
        session.Tell(errors == 0 ? Messages.TemplatesRight() : Messages.TemplatesWrong(errors));
        return Task.FromResult(errors == 0 ? ExitCode.Done : ExitCode.Failed);
    }
}
