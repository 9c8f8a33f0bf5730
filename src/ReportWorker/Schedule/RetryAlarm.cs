using Quartz;

namespace ReportWorker.Schedule;

/// <summary>Raises the alarm when a job has failed as often as it may. The next regular round tries once more.</summary>
internal sealed class RetryAlarm(GivenUpJobs givenUp, ILogger<RetryAlarm> logger) : ITriggerListener
{
    /// <inheritdoc />
    public string Name => "retries exhausted";

    /// <inheritdoc />
    public ValueTask TriggerRetriesExhausted(
        ITrigger trigger, IJobExecutionContext context, JobExecutionException exception, CancellationToken cancellationToken = default)
    {
        var why = (exception.InnerException ?? exception).Message;
        givenUp.Add($"{trigger.JobKey}: {why}");
        Log.GivenUp(logger, trigger.JobKey.ToString(), why);
        return ValueTask.CompletedTask;
    }
}
