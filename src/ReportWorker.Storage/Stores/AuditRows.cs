using ReportWorker.Core.Auditing;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

internal static class AuditRows
{
    public static AuditEventRow Write(AuditEvent audit) => new()
    {
        At = UtcInstant.From(audit.At),
        Actor = audit.Actor,
        Action = audit.Action,
        Subject = Lengths.Clip(audit.Subject, Lengths.Subject),
        Detail = audit.Detail,
        Hash = audit.Hash,
    };

    public static AuditEvent Read(AuditEventRow row) =>
        new(UtcInstant.Read(row.At), row.Actor, row.Action, row.Subject, row.Detail, row.Hash);
}
