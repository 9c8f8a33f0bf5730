using System.CommandLine;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Commands.Units;

/// <summary><c>units list</c>: the tree as it stands on a day.</summary>
internal sealed class UnitsListCommand : AppCommand
{
    private readonly Option<string> _asOf;

    public UnitsListCommand(CommandContext context)
        : base(context, "list", Messages.HelpUnitsList()) =>
        Add(_asOf = Symbols.Option(context, "--as-of", "DAY", Messages.HelpAsOf()));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var asOf = Symbols.Day(args.GetValue(_asOf));
        var services = await session.OpenAsync(cancellationToken);
        var day = asOf ?? services.GetRequiredService<OfficeClock>().Today;
        var units = (await services.GetRequiredService<IUnitStore>().ReadAllAsync(cancellationToken)).Where(unit => unit.IsValidOn(day)).ToList();
        if (units.Count == 0)
        {
            session.Tell(Messages.NoUnits(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        }

        session.List(
            InTreeOrder(units),
            new("code", Messages.ColumnCode(), row => row.Unit.Code.Value),
            new("name", Messages.ColumnName(), row => session.IsJson ? row.Unit.Name : new string(' ', row.Depth * 2) + row.Unit.Name),
            new("kind", Messages.ColumnKind(), row => row.Unit.Kind),
            new("level", Messages.ColumnLevel(), row => row.Unit.Level),
            new("parent", Messages.ColumnParent(), row => row.Unit.Parent?.Value),
            new("issuer", Messages.ColumnIssuer(), row => row.Unit.Issuer),
            new("place", Messages.ColumnLocality(), row => row.Unit.Place),
            new("symbol", Messages.ColumnSymbol(), row => row.Unit.Symbol),
            new("email", Messages.ColumnEmail(), row => row.Unit.Email));
        return ExitCode.Done;
    }

    private static IEnumerable<(Unit Unit, int Depth)> InTreeOrder(IReadOnlyList<Unit> units)
    {
        var children = units.ToLookup(unit => unit.Parent);
        var there = units.Select(unit => unit.Code).ToHashSet();
        IEnumerable<(Unit, int)> Below(IEnumerable<Unit> siblings, int depth) =>
            siblings.OrderBy(unit => unit.Order).ThenBy(unit => unit.Code).SelectMany(unit => Below(children[unit.Code], depth + 1).Prepend((unit, depth)));

        // A unit whose parent does not stand on that day is shown at the top.
        return Below(units.Where(unit => unit.Parent is null || !there.Contains(unit.Parent.Value)), 0);
    }
}
