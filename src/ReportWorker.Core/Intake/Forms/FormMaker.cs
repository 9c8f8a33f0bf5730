using System.Collections.Concurrent;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>Makes the file of one unit after the other; any thread may ask.</summary>
internal sealed class FormMaker(Catalogue catalogue, AskedForm asked, UnitTree tree, FormKey key, EarlierAnswers previous)
{
    private readonly ConcurrentDictionary<string, FormPlan> _plans = new();

    /// <summary>The file of a unit.</summary>
    public FormFile Make(Unit unit)
    {
        var address = new FormAddress(asked.Form.Code, unit.Code, asked.Period);
        var place = tree.IndexOf(unit.Code) is >= 0 and var own ? tree.ParentOf(own) : -1;
        var form = new UnitForm(asked, unit, place < 0 ? null : tree.Units[place], previous.Of(unit.Code), FormToken.Make(key, address));
        var plan = _plans.GetOrAdd(unit.Kind, kind => FormPlan.Of(asked.Form, kind));
        return new FormFile(unit, FormBook.Write(form, plan, new FormChecks(plan, catalogue, asked, unit)));
    }
}
