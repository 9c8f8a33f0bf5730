using ReportWorker.Docx.Rendering;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Tables;

/// <summary>A block over columns as a rendering sees it.</summary>
internal sealed record ColumnSpec(Tag Tag, TagPlace Place, int Index, int Start, int End, ColumnSpec[] Children);

/// <summary>What a table's columns become: asked once when the table begins, and then the same in every row.</summary>
internal sealed class ColumnPlan(ColumnSpec[] blocks, int[] widths, bool[] covered)
{
    /// <summary>The table's columns in this rendering; empty when none is left, and when there are too many, which is noted.</summary>
    public TableColumns Evaluate(RenderState state)
    {
        var root = Turn(state, 0, widths.Length, blocks);
        var isPresent = Enumerable.Range(0, widths.Length).Any(c => covered[c] && root.Counts[c] > 0);
        var natural = Enumerable.Range(0, widths.Length).Sum(c => (long)root.Counts[c] * widths[c]);
        var sharing = new WidthSharing(widths.Sum(w => (long)w), natural);
        Share(root, 0, widths.Length, blocks, sharing);
        var isTooMany = sharing.Columns.Count > TableGrid.MostColumns;
        if (isTooMany)
        {
            state.Note(blocks[0].Place.Problem(Messages.TooManyColumns(sharing.Columns.Count, TableGrid.MostColumns)));
        }

        return new TableColumns(root, isPresent && !isTooMany, sharing.Columns);
    }

    private ColumnTurn Turn(RenderState state, int start, int end, ColumnSpec[] inner)
    {
        var turn = new ColumnTurn(widths.Length);
        turn.Counts.AsSpan(start..end).Fill(1);
        foreach (var block in inner)
        {
            turn.Counts.AsSpan(block.Start..block.End).Clear();
            var repeated = Repeat(state, block);
            turn.Blocks.Add(block.Index, repeated);
            foreach (var one in repeated.Turns)
            {
                for (var c = block.Start; c < block.End; c++)
                {
                    turn.Counts[c] += one.Counts[c];
                }
            }
        }

        return turn;
    }

    private RepeatedColumns Repeat(RenderState state, ColumnSpec block)
    {
        var turns = new List<ColumnTurn>();
        IReadOnlyList<object?> items = [];
        try
        {
            if (block.Tag is ForTag loop)
            {
                items = loop.List.Items(state.Scope);
                using var running = state.Scope.BeginLoop(loop.Variable, items);
                while (running.MoveNext())
                {
                    turns.Add(Turn(state, block.Start, block.End, block.Children));
                }
            }
            else if (((IfTag)block.Tag).Condition.Test(state.Scope))
            {
                turns.Add(Turn(state, block.Start, block.End, block.Children));
            }
        }
        catch (EvaluationException error)
        {
            state.Note(block.Place, error);
        }

        return new RepeatedColumns(items, turns);
    }

    private void Share(ColumnTurn turn, int start, int end, ColumnSpec[] inner, WidthSharing sharing)
    {
        for (var c = start; c < end; c++)
        {
            if (Array.Find(inner, b => b.Start == c) is not { } block)
            {
                turn.Widths[c] = sharing.Next(widths[c]);
                continue;
            }

            foreach (var one in turn.Blocks[block.Index].Turns)
            {
                Share(one, block.Start, block.End, block.Children, sharing);
                for (var i = block.Start; i < block.End; i++)
                {
                    turn.Widths[i] += one.Widths[i];
                }
            }

            c = block.End - 1;
        }
    }
}
