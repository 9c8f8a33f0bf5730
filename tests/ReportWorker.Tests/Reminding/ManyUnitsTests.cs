using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Tests.Reminding;

/// <summary>A city's 2,310 base organisations are reminded at once: one question to the database for each thing, none for each unit.</summary>
public sealed class ManyUnitsTests
{
    private const int Count = 2310;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_city_is_reminded_with_a_handful_of_queries_and_one_message_to_the_unit_above()
    {
        var units = new StringBuilder("code,name,kind,level,parent,order,valid_from,valid_to,succeeded_by,email\nquan,Thành ủy,thanh_uy,city,,1,2015-01-01,,,quan@example.vn\n");
        for (var number = 1; number <= Count; number++)
        {
            units.Append(CultureInfo.InvariantCulture, $"u{number},Đảng ủy cơ sở số {number},phuong,base,quan,{number},2015-01-01,,,u{number}@example.vn\n");
        }

        using var questions = new Questions(); // first: EF looks once a second whether somebody listens
        await using var office = await RemindingOffice.OpenAsync("2025-06-01T08:30:00", units: units.ToString());
        office.Clock.Advance(TimeSpan.FromDays(1));
        questions.ListenTo(office.Folder);

        await office.Get<Reminders>().RunAsync(Token);
        var first = questions.Count;
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.Get<Reminders>().RunAsync(Token);

        var deliveries = await office.Get<Deliveries>().ListAsync(new DeliveryQuery(Limit: 10_000), Token);
        deliveries.Should().HaveCount(Count + 1);
        deliveries.Count(delivery => delivery.Recipient == "quan@example.vn").Should().Be(1);
        first.Should().BePositive().And.BeLessThan(20, string.Join('\n', questions.All));
        questions.All.Skip(first).Should().NotContain(text => text.Contains("\"Units\"", StringComparison.Ordinal), "the next step has not come");
    }

    /// <summary>Takes down what is asked of the databases in a folder, from when it is named.</summary>
    private sealed class Questions : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly ConcurrentQueue<string> _asked = new();
        private readonly ConcurrentBag<IDisposable> _subscriptions = [];
        private volatile string? _folder;

        public Questions() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public int Count => _asked.Count;

        public IReadOnlyList<string> All => [.. _asked];

        public void ListenTo(string folder) => _folder = folder;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData { Command: { } command }
                && _folder is { } folder
                && command.Connection?.ConnectionString.Contains(folder, StringComparison.Ordinal) == true
                && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
            {
                _asked.Enqueue(command.CommandText);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            foreach (var subscription in _subscriptions)
            {
                subscription.Dispose();
            }
        }
    }
}
