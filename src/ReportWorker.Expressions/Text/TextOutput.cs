using System.Text;

namespace ReportWorker.Expressions;

/// <summary>The text while it is written: escapes values and holds the limit.</summary>
internal sealed class TextOutput(TextEscape escape, Limits limits)
{
    private readonly StringBuilder _text = new();

    /// <summary>Writes text of the template; <paramref name="near"/> is blamed when it becomes too long.</summary>
    public void Write(string text, Expression? near)
    {
        if (_text.Length + (long)text.Length <= limits.Output)
        {
            _text.Append(text);
            return;
        }

        var message = Messages.OutputLimit(limits.Output);
        throw near?.Located(message, new TextSpan(0, near.Source.Length)) ?? new EvaluationException(message, default, "");
    }

    public void WriteValue(string text, Expression expression) => Write(Escaping.Apply(text, escape), expression);

    public override string ToString() => _text.ToString();
}
