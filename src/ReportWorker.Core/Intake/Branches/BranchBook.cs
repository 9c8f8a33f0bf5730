using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Intake.Branches;

/// <summary>
/// How each answer of a period stands, in one byte each, so that it can be kept and any branch counted from it: 22 KB for 2,419 units and
/// nine forms.
/// </summary>
internal sealed class BranchBook
{
    private readonly Standing[] _standings;
    private readonly Lazy<string[]> _searched;

    private BranchBook(UnitTree tree, IReadOnlyList<AskedForm> asked)
    {
        Tree = tree;
        Columns = [.. asked.Index().GroupBy(form => form.Item.Form.Code).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new BranchColumn(new BranchForm(group.Key, group.First().Item.Form.Label), [.. group.Select(form => form.Index)]))];
        Width = asked.Count;
        _standings = new Standing[tree.Count * asked.Count];
        _searched = new Lazy<string[]>(() => [.. tree.Units.Select(unit => $"{VietnameseText.ToSearch(unit.Name)} {unit.Code}")]);
    }

    /// <summary>How an answer stands.</summary>
    [Flags]
    private enum Standing : byte
    {
        None = 0,
        Owed = 1,
        Answered = 2,
        Late = 4,
        Waiting = 8,
    }

    /// <summary>The organisation.</summary>
    public UnitTree Tree { get; }

    /// <summary>The forms, by code.</summary>
    public IReadOnlyList<BranchColumn> Columns { get; }

    private int Width { get; }

    /// <summary>Writes down what was read.</summary>
    public static BranchBook Of(StatusReading reading)
    {
        var book = new BranchBook(reading.Tree, reading.Asked);
        var places = reading.Asked.Index().ToDictionary(form => form.Item, form => form.Index);
        foreach (var owed in reading.All.Owed)
        {
            book._standings[(owed.Place * book.Width) + places[owed.Asked]] = Standing.Owed
                | (owed.State == AnswerState.Missing ? Standing.None : Standing.Answered)
                | (owed.State == AnswerState.Late ? Standing.Late : Standing.None)
                | (reading.NotTaken(owed) is { Waits: true } ? Standing.Waiting : Standing.None);
        }

        return book;
    }

    /// <summary>Counts the units from one place up to, not including, another.</summary>
    /// <param name="columns">The forms that are counted.</param>
    /// <param name="from">The first place.</param>
    /// <param name="to">The place behind the last.</param>
    /// <param name="cells">Takes the counts of each form, on top of what stands there.</param>
    /// <returns>How many of the units miss something and have no address.</returns>
    public int Count(IReadOnlyList<BranchColumn> columns, int from, int to, Span<BranchCounts> cells)
    {
        var silent = 0;
        for (var place = from; place < to; place++)
        {
            var misses = false;
            for (var column = 0; column < columns.Count; column++)
            {
                foreach (var form in columns[column].Places)
                {
                    var standing = _standings[(place * Width) + form];
                    if (standing != Standing.None)
                    {
                        cells[column] += new BranchCounts(1, One(standing, Standing.Answered), One(standing, Standing.Late), One(standing, Standing.Waiting));
                        misses |= (standing & Standing.Answered) == Standing.None;
                    }
                }
            }

            silent += misses && Tree.Units[place].Email is null ? 1 : 0;
        }

        return silent;
    }

    /// <summary>True when the name and code of the unit at a place have all of the words.</summary>
    public bool Has(int place, SearchWords words) => words.AreNone || words.AreInSearched(_searched.Value[place]);

    private static int One(Standing standing, Standing asked) => (standing & asked) == Standing.None ? 0 : 1;
}

/// <summary>A form in a book.</summary>
/// <param name="Form">The form.</param>
/// <param name="Places">Where it stands in a unit's line: once for each of its periods.</param>
internal sealed record BranchColumn(BranchForm Form, int[] Places);
