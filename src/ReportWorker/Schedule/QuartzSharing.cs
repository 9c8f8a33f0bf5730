using Quartz;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Schedule;

/// <summary>Shares work through the cluster's store: a job for each part, done by whichever node takes it first.</summary>
internal sealed class QuartzSharing(ISchedulerFactory schedulers) : IWorkSharing
{
    /// <inheritdoc />
    public async Task<bool> TryShareAsync(IReadOnlyList<DuePart> parts, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var group = $"{parts[0].Report}/{parts[0].Period}";

        // While parts of it are left, what they do not cover waits for the next round; two jobs for one due report would be work for nothing.
        if ((await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(group), cancellationToken)).Count > 0)
        {
            return true;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            var job = JobBuilder.Create<PartJob>()
                .WithIdentity(parts[i].Units[0].Value, group)
                .UsingJobData(PartJob.Write(parts[i]))
                .RequestRecovery()
                .Build();
            var trigger = TriggerBuilder.Create().WithIdentity(parts[i].Units[0].Value, group).StartNow().Build();
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
