using System.Runtime.InteropServices;
using System.Text;
using ReportWorker.Docx.Packaging;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Rendering;

/// <summary>A piece of a link's target: text, or a value.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LinkPiece(string Text, Expression? Value, TagPlace Place);

/// <summary>The attribute of a link that names the relationship to its target.</summary>
/// <param name="slot">The slot of the part's relationships.</param>
/// <param name="attribute">The attribute's name as the part writes it.</param>
/// <param name="isNeeded">True if the element must have it also where there is no target, because a value is missing.</param>
/// <param name="pieces">What the target is made of.</param>
internal sealed class LinkInstruction(int slot, string attribute, bool isNeeded, LinkPiece[] pieces) : Instruction
{
    public override void Run(RenderState state)
    {
        if (TargetOf(state) is { } target)
        {
            Write(state, state.Links(slot).Add(Relationships.DocumentNamespace + "/hyperlink", target, isExternal: true));
        }
        else if (isNeeded)
        {
            Write(state, "");
        }
    }

    private void Write(RenderState state, string id) => state.Writer.Write(Encoding.UTF8.GetBytes($"{attribute}=\"{id}\""));

    private string? TargetOf(RenderState state)
    {
        var target = new StringBuilder();
        foreach (var piece in pieces)
        {
            var text = piece.Value is null ? piece.Text : state.TextOf(piece.Value, piece.Place);
            if (text is null)
            {
                return null;
            }

            target.Append(text);
        }

        if (!LinkTarget.TryParse(target.ToString(), out var uri))
        {
            state.Note(pieces[0].Place.Problem(Messages.ForbiddenLink(target.ToString())));
        }

        return uri;
    }
}
