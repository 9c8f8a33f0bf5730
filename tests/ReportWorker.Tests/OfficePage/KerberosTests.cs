using ReportWorker.Office.Outside;

namespace ReportWorker.Tests.OfficePage;

public sealed class KerberosTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Negotiate")]
    [InlineData("Negotiate ")]
    [InlineData("NegotiateAAAA")]
    [InlineData("Bearer AAAA")]
    [InlineData("Negotiate AAA")]
    public void What_is_no_ticket_is_none(string? header) => Kerberos.TicketOf(header).Should().BeNull();
}
