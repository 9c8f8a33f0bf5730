using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Storage;
using ReportWorker.Tests.Sending;

namespace ReportWorker.Tests.EndToEnd;

/// <summary>
/// Two hundred units mail their forms through a real Postfix into a real Dovecot (<c>.ci/mail.sh</c>), some of them twice, amid strangers, automatic replies and
/// a bounce. Whoever reads the mailbox dies two hundred times between storing and putting away, and in the middle the folder is made anew.
/// </summary>
public abstract class FormMailTests(ITestOutputHelper output)
{
    private const int Forms = 200;
    private const int Kills = 200;
    private const int MostSteps = 15;
    private const int MostAVisit = 25; // so that all of a visit's parts are died in
    private const string Folder = "Bieu";
    private const string Processed = "ReportWorker/Processed";
    private const string Quarantine = "ReportWorker/Quarantine";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected abstract string Mailbox { get; }

    [Fact]
    public async Task Each_form_is_taken_once_and_answered_once_and_nothing_is_lost_however_often_the_reader_dies()
    {
        await using var post = await FormsPost.OpenAsync(Mailbox);
        await using var database = await OpenAsync();
        var seed = Asked.For("REPORTWORKER_TEST_SEED", Environment.TickCount & 0xFFFF);
        var reaper = new Reaper(seed, MostSteps);
        await using var office = await Office.OpenAsync(
            "2020-06-10T08:00:00",
            settings =>
            {
                post.Connect(settings, Folder);
                settings.Database = database.Options ?? settings.Database;
            },
            replace: services =>
            {
                Mortal<IReceivedMailStore>(services, reaper);
                Mortal<IArrivalStore>(services, reaper);
            });
        var lot = new FormLot(Forms);
        var watch = Stopwatch.StartNew();
        var mails = await MailAsync(office, post, lot, seed);
        var mailed = watch.Elapsed;

        var lives = await ReadAsync(office, post, reaper);
        var read = watch.Elapsed - mailed;

        await CheckMailboxAsync(post, mails);
        await CheckSubmissionsAsync(office, lot);
        await CheckAnswersAsync(office, post, lot);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"seed {seed}; {mails.Count} messages mailed in {mailed.TotalSeconds:0.0} s, read in {read.TotalSeconds:0.0} s by {lives} processes; all {watch.Elapsed.TotalSeconds:0.0} s"));
        output.WriteLine(string.Join(", ", reaper.Ends.Select(end => $"{end.Key}: {end.Value}")));
        reaper.Kills.Should().Be(Kills);
        reaper.Ends.Should().HaveCount(Reaper.Places, "it died everywhere");
    }

    private protected abstract Task<TestDatabase> OpenAsync();

    private static async Task<IReadOnlyList<FormMail>> MailAsync(Office office, FormsPost post, FormLot lot, int seed)
    {
        (await office.Get<UnitImport>().ImportAsync(lot.Units, Token)).Should().BeOfType<ImportResult.Imported>();
        var batch = await office.Get<FormFiles>().PrepareAsync(
            new FormRequest("to-chuc-co-so-6-thang", PeriodKey.Parse("2020-H1"), null, EachUnit: true), Token);
        var mails = lot.Make(batch, seed);
        await post.MailAsync(mails);
        await post.ArrivedAsync(mails.Count);
        await post.MoveAsync("INBOX", Folder);
        return mails;
    }

    // A process of its own each time, with nothing that it remembers but what was stored.
    private static async Task<int> ReadAsync(Office office, FormsPost post, Reaper reaper)
    {
        var lives = 0;
        do
        {
            lives++;
            reaper.Begin(lives: reaper.Kills == Kills);
            var inbox = new Inbox(
                new Reaper.MortalMailbox(office.Get<Mailboxes>().Forms!, reaper), // it is set up
                ActivatorUtilities.CreateInstance<UnitMails>(office.Services, ActivatorUtilities.CreateInstance<FormIntake>(office.Services)),
                office.Get<IReceivedMailStore>(),
                office.Get<IBlobStore>(),
                new MailboxRounds(TimeSpan.Zero) { Most = MostAVisit },
                office.Clock,
                NullLogger<Inbox>.Instance);
            try
            {
                await inbox.RunAsync(Token);
            }
            catch (Reaper.KilledException) when (reaper.Kills != Kills / 2)
            {
                // The next one goes on.
            }
            catch (Reaper.KilledException)
            {
                await post.MakeAnewAsync(Folder, Processed);
            }
        }
        while (await post.CountAsync(Folder) > 0);

        return lives;
    }

    private static async Task CheckMailboxAsync(FormsPost post, IReadOnlyList<FormMail> mails)
    {
        (await post.CountAsync(Folder)).Should().Be(0);
        var (processed, quarantine) = (await post.IdsAsync(Processed), await post.IdsAsync(Quarantine));
        var known = mails.Where(mail => mail.To is null).ToList();
        processed.Where(id => known.Exists(mail => mail.Id == id)).Should().BeEquivalentTo(known.Where(mail => !mail.IsLookedAt).Select(mail => mail.Id));
        quarantine.Where(id => known.Exists(mail => mail.Id == id)).Should().BeEquivalentTo(known.Where(mail => mail.IsLookedAt).Select(mail => mail.Id));
        (processed.Count + quarantine.Count).Should().Be(mails.Count, "the bounce is one more, and the message that it is about did not come");
    }

    private static async Task CheckSubmissionsAsync(Office office, FormLot lot)
    {
        var heads = await office.Get<ISubmissionDesk>().ListAsync(new SubmissionFilter(), Token);
        heads.Should().AllSatisfy(head => (head.State, head.Revision).Should().Be((SubmissionState.Taken, 1)));
        var values = new Dictionary<string, decimal>();
        foreach (var head in heads)
        {
            var content = (await office.Get<ISubmissionDesk>().FindAsync(head.Id, Token))!; // it was listed
            values.Add(head.Unit.Value, content.Values.Single(value => value.Indicator.Value == "dv_ket_nap").Number!.Value);
        }

        values.Should().BeEquivalentTo(lot.Values);
    }

    private static async Task CheckAnswersAsync(Office office, FormsPost post, FormLot lot)
    {
        var queued = (await office.Get<Deliveries>().ListAsync(new DeliveryQuery(Limit: 10_000), Token)).Where(delivery => delivery.Purpose == MessagePurpose.Answer).ToList();
        queued.Should().HaveCount(lot.Answered.Count).And.OnlyHaveUniqueItems(delivery => delivery.Recipient);

        (await office.SendAsync()).Should().BeEquivalentTo(new { Sent = queued.Count, Failed = 0, ChannelDown = (string?)null });
        await FormsPost.UntilAsync(async () => (await post.AnswersAsync(lot.Tag)).Count >= queued.Count, "all answers arrive");
        var answers = await post.AnswersAsync(lot.Tag);
        lot.Answered.Should().AllSatisfy(ids => answers.Should().ContainSingle(answer => ids.Contains(answer.To)));
        answers.Should().HaveCount(lot.Answered.Count);
    }

    private static void Mortal<T>(IServiceCollection services, Reaper reaper)
        where T : class
    {
        var own = services.Last(service => service.ServiceType == typeof(T)).ImplementationType!; // stores are registered by their types
        services.AddSingleton(provider => reaper.Around((T)ActivatorUtilities.CreateInstance(provider, own)));
    }
}

/// <summary>A database of the test's own.</summary>
/// <param name="Options">Where; null for a file in the office's folder.</param>
/// <param name="Schema">Its schema on a server.</param>
/// <param name="Server">The server.</param>
internal sealed record TestDatabase(DatabaseOptions? Options, string? Schema, string? Server) : IAsyncDisposable
{
    public static async Task<TestDatabase> OnPostgresAsync()
    {
        var server = Environment.GetEnvironmentVariable("REPORTWORKER_TEST_POSTGRES");
        Assert.SkipWhen(server is null, "REPORTWORKER_TEST_POSTGRES is not set");
        var schema = $"forms_{Guid.NewGuid():N}";
        var options = new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = $"{server};Search Path={schema}" };
        var database = new TestDatabase(options, schema, server);
        await database.ExecuteAsync($"CREATE SCHEMA {schema}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (Schema is not null)
        {
            await ExecuteAsync($"DROP SCHEMA {Schema} CASCADE");
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Server!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}

public sealed class SqliteFormMailTests(ITestOutputHelper output) : FormMailTests(output)
{
    private protected override string Mailbox => "forms-sqlite";

    private protected override Task<TestDatabase> OpenAsync() => Task.FromResult(new TestDatabase(null, null, null));
}

public sealed class PostgresFormMailTests(ITestOutputHelper output) : FormMailTests(output)
{
    private protected override string Mailbox => "forms-postgres";

    private protected override Task<TestDatabase> OpenAsync() => TestDatabase.OnPostgresAsync();
}
