using ReportWorker.Core.Mailing;

namespace ReportWorker.Mail.Tests.Lines;

public sealed class NtlmTests
{
    [Theory]
    [InlineData("Domain\\User", "Password", true)]
    [InlineData("Domain\\User", "password", false)]
    public async Task A_server_that_computes_the_answer_itself_lets_in_who_knows_the_password(string user, string password, bool welcome)
    {
        await using var server = new SignInServer(() => new NtlmSignIn());
        await using var channel = TestMail.Channel(
            server.Port, options => (options.Smtp.Auth, options.Smtp.UserName, options.Smtp.Password) = (MailAuth.Ntlm, user, password));

        var outcome = await channel.SendAsync(TestMail.Copy(), TestMail.Yes, TestContext.Current.CancellationToken);

        outcome.GetType().Should().Be(welcome ? typeof(SendOutcome.Accepted) : typeof(SendOutcome.ChannelDown), outcome.ToString());
        server.Commands.Should().Contain(command => command.StartsWith("AUTH NTLM", StringComparison.Ordinal));
    }
}
