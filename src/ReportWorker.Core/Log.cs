using Microsoft.Extensions.Logging;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Core;

/// <summary>What Core says to the log. No personal data: deliveries by number, editions by key.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "Delivery {Delivery}: {State}: {Reply}")]
    public static partial void Attempted(ILogger logger, long delivery, DeliveryState state, string reply);

    [LoggerMessage(1002, LogLevel.Warning, "Delivery {Delivery}: the lease was lost; somebody else has it")]
    public static partial void LeaseLost(ILogger logger, long delivery);

    [LoggerMessage(1003, LogLevel.Warning, "Delivery {Delivery}: {State} is not stored yet: {Problem}")]
    public static partial void NotSaved(ILogger logger, long delivery, DeliveryState state, string problem);

    [LoggerMessage(1004, LogLevel.Warning, "The leases of what is being sent were not renewed: {Problem}")]
    public static partial void NotRenewed(ILogger logger, string problem);

    [LoggerMessage(1005, LogLevel.Warning, "{Count} deliveries that were claimed could not be given back: {Problem}")]
    public static partial void NotGivenBack(ILogger logger, int count, string problem);

    [LoggerMessage(1101, LogLevel.Warning, "Bounces are not read: {Reason}")]
    public static partial void MailboxDown(ILogger logger, string reason);

    [LoggerMessage(1102, LogLevel.Warning, "Received message {Mail} could not be read")]
    public static partial void MailUnreadable(ILogger logger, Exception failure, long mail);

    [LoggerMessage(1103, LogLevel.Information, "Delivery {Delivery}: a mail server reports later: {State}")]
    public static partial void Reported(ILogger logger, long delivery, DeliveryState state);

    [LoggerMessage(2001, LogLevel.Information, "Edition {Edition} made")]
    public static partial void EditionMade(ILogger logger, string edition);

    [LoggerMessage(2002, LogLevel.Information, "{Count} due reports came into the ledger")]
    public static partial void DueAdded(ILogger logger, int count);

    [LoggerMessage(2003, LogLevel.Error, "Due report {Due} could not be brought forward: {Problem}")]
    public static partial void DueFailed(ILogger logger, string due, string problem);

    [LoggerMessage(2004, LogLevel.Information, "Due report {Due}: somebody else brought it forward")]
    public static partial void Overtaken(ILogger logger, string due);

    [LoggerMessage(2020, LogLevel.Information, "Purged: {Drafts} drafts, {Messages} bodies of messages, {Attempts} attempts, {Files} source files, {Bytes} bytes")]
    public static partial void Purged(ILogger logger, int drafts, int messages, int attempts, int files, long bytes);

    [LoggerMessage(2021, LogLevel.Warning, "Nothing was purged: {Problem}")]
    public static partial void NotPurged(ILogger logger, string problem);

    [LoggerMessage(2005, LogLevel.Warning, "Edition {Edition}, which somebody had edited, is superseded by a new draft")]
    public static partial void AdoptedSuperseded(ILogger logger, string edition);

    [LoggerMessage(2006, LogLevel.Information, "Queued run {Run} of {Report} for {Period}, asked for by {Actor}, begins")]
    public static partial void RunTaken(ILogger logger, long run, string report, string period, string actor);

    [LoggerMessage(2007, LogLevel.Warning, "Queued run {Run}: the lease was lost; somebody else has it")]
    public static partial void RunLost(ILogger logger, long run);

    [LoggerMessage(2008, LogLevel.Warning, "Queued run {Run}: how far it has come could not be stored: {Problem}")]
    public static partial void NotTold(ILogger logger, long run, string problem);

    [LoggerMessage(2009, LogLevel.Error, "Queued run {Run} failed")]
    public static partial void RunFailed(ILogger logger, Exception failure, long run);

    [LoggerMessage(3101, LogLevel.Warning, "The folder {Folder} for forms cannot be read: {Reason}")]
    public static partial void FormFolderDown(ILogger logger, string folder, string reason);

    [LoggerMessage(3102, LogLevel.Information, "The file {File} cannot be read now and is tried again: {Reason}")]
    public static partial void FormFileNotRead(ILogger logger, string file, string reason);

    [LoggerMessage(4001, LogLevel.Information, "{Units} units are reminded by {Messages} messages")]
    public static partial void Reminded(ILogger logger, int units, int messages);

    [LoggerMessage(4002, LogLevel.Error, "Nobody could be reminded: {Problem}")]
    public static partial void RemindersFailed(ILogger logger, string problem);

    [LoggerMessage(4003, LogLevel.Information, "The office is told ({Kind}) about {Subject}")]
    public static partial void NoticeTold(ILogger logger, string kind, string subject);

    [LoggerMessage(4004, LogLevel.Error, "Somebody could not be told: {Problem}")]
    public static partial void NoticeFailed(ILogger logger, string problem);

    [LoggerMessage(4006, LogLevel.Information, "{Messages} messages with the form {Form} are queued")]
    public static partial void FormsQueued(ILogger logger, int messages, string form);

    [LoggerMessage(4005, LogLevel.Information, "The administrators are told of {Standing} findings, and that {Ended} are in order again")]
    public static partial void AlarmTold(ILogger logger, int standing, int ended);

    [LoggerMessage(5001, LogLevel.Information, "Source {Source}: {Answers} answers are new, {Unchanged} as before")]
    public static partial void Pulled(ILogger logger, string source, int answers, int unchanged);

    [LoggerMessage(5002, LogLevel.Error, "Source {Source} could not be read, {Count} problems; the first: {Problem}")]
    public static partial void NotPulled(ILogger logger, string source, int count, string problem);
}
