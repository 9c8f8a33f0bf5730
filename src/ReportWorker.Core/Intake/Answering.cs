using ReportWorker.Core.Mailing;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Intake;

/// <summary>A message that answers somebody, and its body.</summary>
/// <param name="Delivery">The message.</param>
/// <param name="Body">Its body.</param>
public sealed record Answering(NewDelivery Delivery, Blob Body);
