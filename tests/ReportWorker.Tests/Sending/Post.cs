using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Testing;

namespace ReportWorker.Tests.Sending;

/// <summary>An office with letters in its queue and a way out that does as it is told; its clock runs while it sends.</summary>
internal sealed class Post : IAsyncDisposable
{
    private readonly Office _office;

    private Post(Office office, ScriptedChannel channel) => (_office, Channel) = (office, channel);

    public ScriptedChannel Channel { get; }

    /// <summary>True for calls that do not reach the database.</summary>
    public Func<string, bool> IsAway { get; set; } = _ => false;

    public DateTimeOffset Now => _office.Clock.GetUtcNow();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Post> OpenAsync(int letters, Action<Settings>? change = null)
    {
        var channel = new ScriptedChannel();
        Post? post = null;
        var office = await Office.OpenAsync("2020-06-15T08:00:00", change, replace: services =>
        {
            services.AddSingleton<IMailChannel>(channel);
            var store = services.Last(service => service.ServiceType == typeof(IDeliveryStore)).ImplementationType!;
            services.AddSingleton(provider => FlakyStore.Of(
                (IDeliveryStore)ActivatorUtilities.CreateInstance(provider, store), method => post?.IsAway(method) ?? false));
        });
        post = new Post(office, channel);
        await new Letters(office.Get<ILedgerStore>(), office.Get<IDeliveryStore>(), office.Get<IMessageComposer>(), office.Clock)
            .QueueAsync(letters, Token);
        return post;
    }

    public T Get<T>()
        where T : notnull => _office.Get<T>();

    public void Pass(TimeSpan time) => _office.Clock.Advance(time);

    /// <summary>Sends while the clock runs, a quarter of a second a step.</summary>
    public async Task<SendSummary> SendAsync(CancellationToken? cancellationToken = null)
    {
        var sending = Get<Sender>().RunAsync(cancellationToken ?? Token);
        await RunClockAsync(() => !sending.IsCompleted, TimeSpan.FromSeconds(0.25));
        return await sending;
    }

    /// <summary>Lets the clock run as long as something holds.</summary>
    public async Task RunClockAsync(Func<bool> isWanted, TimeSpan step)
    {
        while (isWanted())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
            Pass(step);
        }
    }

    public async Task<IReadOnlyList<Delivery>> DeliveriesAsync() =>
        [.. (await Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Token)).OrderBy(delivery => delivery.Id)];

    public async Task<Delivery> DeliveryAsync() => (await DeliveriesAsync())[0];

    public ValueTask DisposeAsync() => _office.DisposeAsync();
}
