using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What help says about single commands.</content>
internal static partial class Messages
{
    public static Message HelpEdition() => new(Source, nameof(HelpEdition));

    public static Message HelpReport() => new(Source, nameof(HelpReport));

    public static Message HelpWhy() => new(Source, nameof(HelpWhy));

    public static Message HelpHold() => new(Source, nameof(HelpHold));

    public static Message HelpWithdraw() => new(Source, nameof(HelpWithdraw));

    public static Message HelpRelease() => new(Source, nameof(HelpRelease));

    public static Message HelpNumber() => new(Source, nameof(HelpNumber));

    public static Message HelpDate() => new(Source, nameof(HelpDate));

    public static Message HelpSigner() => new(Source, nameof(HelpSigner));

    public static Message HelpAllowIncomplete() => new(Source, nameof(HelpAllowIncomplete));

    public static Message HelpOut() => new(Source, nameof(HelpOut));

    public static Message HelpReleaseSend() => new(Source, nameof(HelpReleaseSend));

    public static Message HelpRun() => new(Source, nameof(HelpRun));

    public static Message HelpRunUnit() => new(Source, nameof(HelpRunUnit));

    public static Message HelpEachUnit() => new(Source, nameof(HelpEachUnit));

    public static Message HelpLevel() => new(Source, nameof(HelpLevel));

    public static Message HelpOfficial() => new(Source, nameof(HelpOfficial));

    public static Message HelpSend() => new(Source, nameof(HelpSend));

    public static Message HelpTo() => new(Source, nameof(HelpTo));

    public static Message HelpReportGroup() => new(Source, nameof(HelpReportGroup));

    public static Message HelpReportList() => new(Source, nameof(HelpReportList));

    public static Message HelpReportShow() => new(Source, nameof(HelpReportShow));

    public static Message HelpDue() => new(Source, nameof(HelpDue));

    public static Message HelpDueList() => new(Source, nameof(HelpDueList));

    public static Message HelpDeliveryGroup() => new(Source, nameof(HelpDeliveryGroup));

    public static Message HelpDeliveryList() => new(Source, nameof(HelpDeliveryList));

    public static Message HelpDeliveryState(string states) => new(Source, nameof(HelpDeliveryState), states);

    public static Message HelpDelivery() => new(Source, nameof(HelpDelivery));

    public static Message HelpDeliveryRetry() => new(Source, nameof(HelpDeliveryRetry));

    public static Message HelpDeliveryResolve() => new(Source, nameof(HelpDeliveryResolve));

    public static Message HelpDecision() => new(Source, nameof(HelpDecision));

    public static Message HelpTemplate() => new(Source, nameof(HelpTemplate));

    public static Message HelpTemplateCheck() => new(Source, nameof(HelpTemplateCheck));

    public static Message HelpTemplatePath() => new(Source, nameof(HelpTemplatePath));

    public static Message HelpTemplateFields() => new(Source, nameof(HelpTemplateFields));

    public static Message HelpServe() => new(Source, nameof(HelpServe));

    public static Message HelpDemo() => new(Source, nameof(HelpDemo));

    public static Message HelpDemoOut() => new(Source, nameof(HelpDemoOut));

    public static Message HelpDemoReport() => new(Source, nameof(HelpDemoReport));

    public static Message HelpTemplateFile() => new(Source, nameof(HelpTemplateFile));

    public static Message HelpDueBackfill() => new(Source, nameof(HelpDueBackfill));

    public static Message HelpFromPeriod() => new(Source, nameof(HelpFromPeriod));
}
