using System.CommandLine;
using ReportWorker.Core.Intake.Forms;

namespace ReportWorker.Commands.Forms;

/// <summary>The symbols that say which forms are meant.</summary>
internal sealed class FormOptions
{
    private readonly Argument<string> _form;
    private readonly Option<string> _period;
    private readonly Option<string> _unit;
    private readonly Option<bool> _eachUnit;

    /// <summary>Adds them to a command.</summary>
    public FormOptions(CommandContext context, Command command)
    {
        command.Add(_form = Symbols.Argument(context, "FORM", Messages.HelpForm()));
        command.Add(_period = Symbols.Period(context));
        command.Add(_unit = Symbols.Option(context, "--unit", "CODE", Messages.HelpFormUnit()));
        command.Add(_eachUnit = Symbols.Switch(context, "--each-unit", Messages.HelpFormEachUnit()));
    }

    /// <summary>Reads them.</summary>
    public FormRequest Read(ParseResult args)
    {
        var request = new FormRequest(
            args.GetRequiredValue(_form), Symbols.Period(args.GetRequiredValue(_period))!, Symbols.Unit(args.GetValue(_unit)), args.GetValue(_eachUnit));
        return request is { Unit: not null, EachUnit: true } ? throw Symbols.Refuse(Messages.OptionsExclude("--unit", "--each-unit")) : request;
    }
}
