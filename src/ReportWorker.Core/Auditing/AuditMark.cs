namespace ReportWorker.Core.Auditing;

/// <summary>What has happened so far, of what somebody asks about; two are equal as long as nothing more has.</summary>
/// <param name="From">The number of the first event that was looked at; it moves on now and then.</param>
/// <param name="Count">How many since then count. As none is ever taken away, one more is seen even when it is committed behind higher numbers.</param>
public sealed record AuditMark(long From, int Count);
