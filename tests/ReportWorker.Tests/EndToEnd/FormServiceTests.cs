using System.Diagnostics;
using System.Globalization;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Tests.Sending;

namespace ReportWorker.Tests.EndToEnd;

/// <summary>The service itself reads the mailbox that units send to; <c>REPORTWORKER_TEST_KILLS</c> asks for more kills (SIGKILL) than the few in CI.</summary>
public sealed class FormServiceTests(ITestOutputHelper output)
{
    private const string Mailbox = "forms-serve";
    private const int FormsPerLife = 6;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30); // on a machine that is busy with other tests

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_is_killed_while_it_reads_takes_each_form_once_and_answers_it_once()
    {
        var kills = Asked.For("REPORTWORKER_TEST_KILLS", 5);
        var seed = Asked.For("REPORTWORKER_TEST_SEED", Environment.TickCount & 0xFFFF);
        output.WriteLine($"{kills} kills, seed {seed}");
        var random = new Random(seed);
        await using var post = await FormsPost.OpenAsync(Mailbox);
        await using var desk = await SendingDesk.OnSqliteAsync();
        post.Connect(desk.Environment, every: "00:00:01");
        var lot = new FormLot(FormsPerLife * kills);
        var mails = await MakeAsync(desk, lot, seed);
        List<int> left = [];
        foreach (var (kill, some) in mails.Chunk((mails.Count + kills - 1) / kills).Index())
        {
            await post.MailAsync(some);
            left.Add(await KillOnceAsync(desk, post, kill % 3, random));
        }

        using (var last = desk.Serve())
        {
            await FormsPost.UntilAsync(async () => await post.CountAsync("INBOX") == 0, "everything is put away");
            await Service.Serving.StopAsync(last);
        }

        output.WriteLine($"left in the inbox at a kill: {string.Join(", ", left)}");
        await CheckAsync(desk, post, lot, mails);
    }

    [Fact]
    public async Task A_form_is_taken_as_soon_as_it_comes_however_seldom_the_mailbox_is_looked_at()
    {
        await using var post = await FormsPost.OpenAsync(Mailbox);
        await using var desk = await SendingDesk.OnSqliteAsync();
        post.Connect(desk.Environment, every: "00:10:00");
        var lot = new FormLot(4);
        var mails = await MakeAsync(desk, lot, seed: 1);
        await post.MailAsync([lot.FormOf(mails, 0)]);
        using var service = desk.Serve();
        await FormsPost.UntilAsync(async () => (await SubmissionsAsync(desk)).Count == 1, "the first is found when the service starts");

        for (var number = 1; number < 4; number++)
        {
            await post.MailAsync([lot.FormOf(mails, number)]);
            var sent = Stopwatch.StartNew();
            await SendingDesk.UntilAsync(async () => (await SubmissionsAsync(desk)).Count == number + 1, Soon, "it is taken");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"taken {sent.Elapsed.TotalSeconds:0.0} s after it was mailed"));
        }

        await Service.Serving.StopAsync(service);
    }

    private static async Task<IReadOnlyList<FormMail>> MakeAsync(SendingDesk desk, FormLot lot, int seed)
    {
        (await desk.Get<UnitImport>().ImportAsync(lot.Units, Token)).Should().BeOfType<ImportResult.Imported>();
        var period = PeriodKey.Containing(CommandLine.Desk.Today, PeriodKind.HalfYear);
        return lot.Make(await desk.Get<FormFiles>().PrepareAsync(new FormRequest("to-chuc-co-so-6-thang", period, null, EachUnit: true), Token), seed);
    }

    // Amid reading, amid putting away, and while it starts.
    private static async Task<int> KillOnceAsync(SendingDesk desk, FormsPost post, int when, Random random)
    {
        var (files, letters) = (await FilesAsync(desk), await post.CountAsync("INBOX"));
        using var process = desk.Serve();
        var started = Stopwatch.StartNew();
        while (started.Elapsed < Soon && !process.HasExited && when switch
        {
            0 => await FilesAsync(desk) == files,
            1 => await post.CountAsync("INBOX") >= letters,
            _ => started.ElapsedMilliseconds < random.Next(3000),
        })
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(when == 1 ? 50 : 400)), TimeProvider.System, Token);
        process.Kill();
        await process.WaitForExitAsync(Token);
        return await post.CountAsync("INBOX");
    }

    private static async Task<int> FilesAsync(SendingDesk desk) => (await desk.Get<IArrivalStore>().ListAsync(null, 100_000, Token)).Count;

    private static Task<IReadOnlyList<SubmissionHead>> SubmissionsAsync(SendingDesk desk) =>
        desk.Get<ISubmissionDesk>().ListAsync(new SubmissionFilter(), Token);

    private static async Task CheckAsync(SendingDesk desk, FormsPost post, FormLot lot, IReadOnlyList<FormMail> mails)
    {
        var heads = await SubmissionsAsync(desk);
        heads.Select(head => head.Unit.Value).Should().BeEquivalentTo(lot.Values.Keys);
        heads.Should().AllSatisfy(head => (head.Revision, head.IsRefused).Should().Be((1, false)));
        var answers = (await desk.ListAsync()).Where(delivery => delivery.Purpose == MessagePurpose.Answer).ToList();
        answers.Should().HaveCount(lot.Answered.Count).And.OnlyHaveUniqueItems(delivery => delivery.Recipient);
        (await post.CountAsync("ReportWorker/Processed") + await post.CountAsync("ReportWorker/Quarantine")).Should().Be(mails.Count);
    }
}
