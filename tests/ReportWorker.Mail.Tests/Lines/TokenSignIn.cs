using System.Collections.Concurrent;
using System.Text;

namespace ReportWorker.Mail.Tests.Lines;

/// <summary>XOAUTH2 as mail servers do it: a refusal is told in a challenge first, and said after the client's empty answer.</summary>
internal sealed class TokenSignIn(Func<string, bool> isGood, ConcurrentQueue<string> shown) : ISignIn
{
    private bool _refused;

    public string Mechanism => "XOAUTH2";

    public string Answer(byte[] said)
    {
        if (_refused)
        {
            return "535 5.7.3 Authentication unsuccessful";
        }

        var text = Encoding.UTF8.GetString(said);
        shown.Enqueue(text);
        var token = text.Split('\u0001').Single(part => part.StartsWith("auth=Bearer ", StringComparison.Ordinal))["auth=Bearer ".Length..];
        _refused = !isGood(token);
        return _refused ? "334 " + Convert.ToBase64String("""{"status":"401","schemes":"bearer"}"""u8) : "235 2.7.0 welcome";
    }
}
