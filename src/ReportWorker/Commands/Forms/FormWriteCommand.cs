using System.CommandLine;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Units;

namespace ReportWorker.Commands.Forms;

/// <summary><c>form write</c>: writes the Excel forms that units fill in into a folder.</summary>
internal sealed class FormWriteCommand : AppCommand
{
    private readonly FormOptions _forms;
    private readonly Option<string> _out;

    public FormWriteCommand(CommandContext context)
        : base(context, "write", Messages.HelpFormWrite())
    {
        _forms = new FormOptions(context, this);
        Add(_out = Symbols.Option(context, "--out", "DIR", Messages.HelpFormOut(), required: true));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var request = _forms.Read(args);
        var folder = FileFolder.Open(args.GetRequiredValue(_out));
        var services = await session.OpenAsync(cancellationToken);
        var batch = await services.GetRequiredService<FormFiles>().PrepareAsync(request, cancellationToken);
        var written = new List<(Unit Unit, string Path)>();
        await ProgressBar.RunAsync(
            session.Terminal,
            batch.Units.Count > 1,
            show =>
            {
                foreach (var file in batch.Make(batch.Units))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    written.Add((file.Unit, folder.Save(batch.NameOf(file.Unit), file.Content)));
                    show(written.Count, batch.Units.Count, file.Unit.Name);
                }

                return Task.FromResult(written.Count);
            });
        session.Tell(Messages.FormsWritten(written.Count));
        session.List(
            written,
            new("unit", Messages.ColumnUnit(), row => row.Unit.Code.Value),
            new("name", Messages.ColumnName(), row => row.Unit.Name),
            new("form", null, _ => batch.Asked.Form.Code),
            new("period", null, _ => batch.Asked.Period.Text),
            new("file", Messages.ColumnFile(), row => row.Path));
        return ExitCode.Done;
    }
}
