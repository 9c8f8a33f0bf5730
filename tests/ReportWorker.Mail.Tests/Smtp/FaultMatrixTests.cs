using System.Text;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Mail.Tests.Smtp;

/// <summary>
/// Every place of the conversation × everything that goes wrong there, each on a new line to the server. What must become of the message is
/// specified here; docs/faults.md shows it (<c>REPORTWORKER_TEST_WRITE_DOCS=1</c> writes it).
/// </summary>
public sealed class FaultMatrixTests
{
    private const string Down = nameof(SendOutcome.ChannelDown);
    private const string Later = nameof(SendOutcome.TryLater);
    private const string Refused = nameof(SendOutcome.Refused);
    private const string Unknown = nameof(SendOutcome.Unknown);
    private const string Accepted = nameof(SendOutcome.Accepted);

    private const int Large = 8_000_000; // more than the buffers between us hold, so that the end is not written

    private static readonly (string Name, FaultKind Kind, string Reply)[] Faults =
    [
        ("4xx", FaultKind.Reply, "451 4.3.0 later"),
        ("5xx", FaultKind.Reply, "554 5.5.1 no"),
        ("421", FaultKind.Reply, "421 4.3.2 closing"),
        ("line closed", FaultKind.Close, ""),
        ("silence", FaultKind.Hang, ""),
        ("reset", FaultKind.Reset, ""),
    ];

    private static readonly (string Place, string Name, string[] Verdicts)[] Specified =
    [
        ("GREETING", "connection, banner", [Down, Down, Down, Down, Down, Down]),
        ("EHLO", "EHLO", [Accepted, Accepted, Down, Down, Down, Down]), // refused, it is followed by HELO
        ("STARTTLS", "STARTTLS", [Down, Down, Down, Down, Down, Down]),
        ("AUTH", "AUTH", [Down, Down, Down, Down, Down, Down]),
        ("MAIL", "MAIL", [Later, Refused, Down, Later, Later, Later]),
        ("RCPT", "RCPT", [Later, Refused, Later, Later, Later, Later]),
        ("DATA", "DATA", [Later, Refused, Later, Later, Later, Later]),
        ("BODY", "amid the data", [Later, Later, Later, Later, Later, Later]),
        ("DOT", "after the final dot", [Later, Refused, Later, Unknown, Unknown, Unknown]),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_fault_gets_its_verdict_at_every_place()
    {
        var cells = await Task.WhenAll(Specified.SelectMany(place => Faults.Select(fault => SendAsync(place.Place, fault.Kind, fault.Reply))));

        var found = Specified.Zip(cells.Chunk(Faults.Length), (place, verdicts) => (place.Name, verdicts));
        found.Select(row => $"{row.Name}: {string.Join(", ", row.verdicts)}")
            .Should().Equal(Specified.Select(row => $"{row.Name}: {string.Join(", ", row.Verdicts)}"));
    }

    [Fact]
    public void The_document_shows_the_table()
    {
        var table = new StringBuilder(Head).Append("| |").AppendJoin('|', Faults.Select(fault => $" {fault.Name} ")).Append("|\n|---|")
            .AppendJoin('|', Faults.Select(_ => "---")).Append("|\n");
        foreach (var (_, name, verdicts) in Specified)
        {
            table.Append(null, $"| {name} |").AppendJoin('|', verdicts.Select(verdict => $" {Word(verdict)} ")).Append("|\n");
        }

        var file = Path.Combine(Root(AppContext.BaseDirectory), "docs", "faults.md");
        if (Environment.GetEnvironmentVariable("REPORTWORKER_TEST_WRITE_DOCS") == "1")
        {
            File.WriteAllText(file, table.ToString());
        }

        File.ReadAllText(file).ReplaceLineEndings("\n").Should().Be(table.ToString());
    }

    private const string Head = """
        # When the mail server fails

        What becomes of a message when something goes wrong at each place of the conversation with the mail server. The test `FaultMatrixTests`
        plays each cell with a server that fails so, and makes this table.

        | word | meaning |
        |---|---|
        | way out down | nothing was said about the message: it stays queued, the attempt does not count, and the server is tried again after a rest that grows from 30 seconds to 10 minutes |
        | later | the message was certainly not taken: it is tried again by itself, for five days at most |
        | refused | the message was certainly not taken, and a repetition would not help: failed, until somebody runs `delivery retry` |
        | uncertain | all of it was handed over and no answer came: it is not sent again without a decision (`delivery resolve`, or `Mail:Uncertain`) |
        | taken | the server has it: EHLO that is refused is followed by HELO |


        """;

    private static async Task<string> SendAsync(string place, FaultKind kind, string reply)
    {
        var extensions = place switch { "STARTTLS" => "STARTTLS", "AUTH" => "AUTH_PLAIN PIPELINING", _ => "PIPELINING 8BITMIME" };
        await using var server = new FaultServer(new Fault(place, kind, reply), extensions);
        await using var channel = TestMail.Channel(server.Port, options =>
        {
            var smtp = options.Smtp;
            var patience = TestMail.Patience(kind);
            (smtp.ConnectTimeout, smtp.CommandTimeout, smtp.DataTimeout) = (4 * patience, patience, patience);
            smtp.Security = place == "STARTTLS" ? MailSecurity.StartTls : MailSecurity.None;
            (smtp.Auth, smtp.UserName, smtp.Password) = place == "AUTH" ? (MailAuth.Basic, "mayin", "secret") : (MailAuth.None, null, null);
        });
        return (await channel.SendAsync(TestMail.Copy(place == "BODY" ? Large : 3000), TestMail.Yes, Token)).GetType().Name;
    }

    private static string Word(string verdict) => verdict switch
    {
        Down => "way out down",
        Later => "later",
        Refused => "refused",
        Unknown => "uncertain",
        _ => "taken",
    };

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "ReportWorker.sln")) ? folder : Root(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);
}
