namespace ReportWorker.Storage.Running;

/// <summary>One row of SubmissionValues on its way in; its codes are numbers already.</summary>
internal readonly record struct ValueToStore(long Submission, int Indicator, decimal? Number, string? Text, string? Cell);
