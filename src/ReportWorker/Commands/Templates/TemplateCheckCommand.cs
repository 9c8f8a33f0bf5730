using System.CommandLine;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;

namespace ReportWorker.Commands.Templates;

/// <summary><c>template check</c>: looks for mistakes without data.</summary>
internal sealed class TemplateCheckCommand : AppCommand
{
    private readonly Argument<string> _path;
    private readonly Option<string> _annotate;

    public TemplateCheckCommand(CommandContext context)
        : base(context, "check", Messages.HelpTemplateCheck())
    {
        Add(_path = Symbols.Argument(context, "PATH", Messages.HelpTemplatePath()));
        _path.Arity = ArgumentArity.ZeroOrOne;
        Add(_annotate = Symbols.Option(context, "--annotate", "OUT.docx", Messages.HelpTemplateAnnotate()));
    }

    /// <inheritdoc />
    protected override Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var path = args.GetValue(_path);
        var copy = args.GetValue(_annotate);
        AnnotatedCopy.Check(copy, path);
        var check = session.Services.GetRequiredService<TemplateCheck>();
        var findings = check.Run(path);
        var annotated = copy is null ? null : Annotate(check, session, path!, copy); // the check refuses a copy of nothing
        session.Result(findings, findings.Select(FindingText.Of));
        var errors = findings.Count(finding => !finding.IsWarning);
        session.Tell(errors == 0 ? Messages.TemplatesRight() : Messages.TemplatesWrong(errors));
        if (annotated is not null)
        {
            session.Tell(annotated);
        }

        return Task.FromResult(errors == 0 ? ExitCode.Done : ExitCode.Failed);
    }

    private static Expressions.Message Annotate(TemplateCheck check, Session session, string path, string copy)
    {
        var clock = session.Services.GetRequiredService<OfficeClock>();
        if (check.Annotate(path, clock.Local(clock.Now)) is not { } content)
        {
            return Messages.NothingToAnnotate();
        }

        AnnotatedCopy.Write(copy, content.Span);
        return Messages.AnnotatedWritten(copy);
    }
}
