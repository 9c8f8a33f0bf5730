using Quartz;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Schedule;

/// <summary>Shares work through the cluster's store: a job for each part, done by whichever node takes it first.</summary>
internal sealed class QuartzSharing(ISchedulerFactory schedulers, TimeProvider time) : IWorkSharing
{
    private const int PartSize = 100;

    // A part is for every node at once, the one whose clock is slow as well.
    private static readonly TimeSpan ClocksDifferBy = TimeSpan.FromMinutes(15);

    /// <inheritdoc />
    public async Task<bool> TryShareAsync(DuePart work, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var group = $"{work.Report}/{work.Period}";
        if ((await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(group), cancellationToken)).Count > 0)
        {
            return true;
        }

        if (work.Units.Count <= PartSize)
        {
            return false;
        }

        foreach (var units in work.Units.Chunk(PartSize))
        {
            var job = JobBuilder.Create<PartJob>()
                .WithIdentity(units[0].Value, group)
                .UsingJobData(PartJob.Write(work with { Units = units }))
                .RequestRecovery()
                .Build();
            var trigger = TriggerBuilder.Create(time)
                .WithIdentity(units[0].Value, group)
                .StartAt(time.GetUtcNow() - ClocksDifferBy)
                .WithSimpleSchedule(once => once.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
                .Build();
            try
            {
                await scheduler.ScheduleJob(job, trigger, new ScheduleJobOptions(), cancellationToken);
            }
            catch (ObjectAlreadyExistsException)
            {
                // Another node found the same work at the same moment.
            }
        }

        return true;
    }
}
