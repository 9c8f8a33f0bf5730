using System.CommandLine;
using ReportWorker.Core.Intake.Correcting;

namespace ReportWorker.Commands.Data;

/// <summary><c>data set</c>: corrects one value that a unit told, such as by telephone.</summary>
internal sealed class DataSetCommand : AppCommand
{
    private readonly Argument<string> _unit;
    private readonly Argument<string> _indicator;
    private readonly Argument<string> _value;
    private readonly Option<bool> _clear;
    private readonly Option<string> _period;
    private readonly Option<string> _note;
    private readonly Option<string> _form;

    public DataSetCommand(CommandContext context)
        : base(context, "set", Messages.HelpDataSet())
    {
        Add(_unit = Symbols.Argument(context, "UNIT", Messages.HelpUnitOfValue()));
        Add(_indicator = Symbols.Argument(context, "INDICATOR", Messages.HelpIndicatorToSet()));
        Add(_value = new Argument<string>("VALUE") { Description = Messages.HelpValue().ToString(context.Culture), Arity = ArgumentArity.ZeroOrOne });
        Add(_clear = Symbols.Switch(context, "--clear", Messages.HelpClear()));
        Add(_period = Symbols.Period(context));
        Add(_note = Symbols.Option(context, "--note", "TEXT", Messages.HelpCorrectionNote(), required: true));
        Add(_form = Symbols.Option(context, "--form", "FORM", Messages.HelpFormOfValue()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var value = args.GetValue(_value);
        if (value is null != args.GetValue(_clear))
        {
            throw Symbols.Refuse(Messages.ValueOrClear());
        }

        var correction = new Correction(
            Symbols.Unit(args.GetRequiredValue(_unit))!.Value,
            args.GetRequiredValue(_indicator),
            value,
            Symbols.Period(args.GetRequiredValue(_period))!,
            args.GetValue(_form),
            args.GetRequiredValue(_note));
        var services = await session.OpenAsync(cancellationToken);
        var result = await services.GetRequiredService<CorrectValue>().RunAsync(correction, cancellationToken);
        var head = result.Submission;
        session.Tell(Messages.ValueSet(correction.Indicator, head.Unit.Value, result.Before ?? "–", result.After ?? "–", head.Id, head.Revision));
        session.Result(new
        {
            head.Id, unit = head.Unit.Value, head.Form, period = head.Period.Text, head.Revision, correction.Indicator, result.Before, result.After,
        });
        return ExitCode.Done;
    }
}
