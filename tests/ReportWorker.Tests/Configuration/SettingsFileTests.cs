using System.Globalization;
using ReportWorker.Core.Problems;
using ReportWorker.Hosting.Configuration;

namespace ReportWorker.Tests.Configuration;

public sealed class SettingsFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Values_lie_under_flat_keys_and_know_their_lines()
    {
        var file = Read("""
            {
              // a comment
              "A": { "B": "text", "C": [1, true, null] },
              "D": 1.50,
            }
            """);

        file.Values.Should().Equal(new Dictionary<string, string?>
        {
            ["A:B"] = "text",
            ["A:C:0"] = "1",
            ["A:C:1"] = "true",
            ["A:C:2"] = null,
            ["D"] = "1.50",
        });
        file.PlaceOf("A:B").Row.Should().Be(3);
        file.PlaceOf("D").Row.Should().Be(4);
        file.PlaceOf("A:X:Y").Row.Should().Be(3, "the nearest section above is shown");
    }

    [Fact]
    public void A_byte_order_mark_is_no_mistake() => Read("\uFEFF{ \"A\": 1 }").Values.Should().ContainKey("A");

    [Theory]
    [InlineData("", 1)]
    [InlineData("[]", 1)]
    [InlineData("{\n\"A\": 1\n\"B\": 2 }", 3)]
    [InlineData("{} x", 1)]
    [InlineData("{ \"A\": 1,\n\"a\": 2 }", 2)]
    public void What_is_no_configuration_is_refused_with_its_line(string text, int row)
    {
        var read = () => Read(text);

        var refused = read.Should().Throw<RequestRefusedException>().Which;
        refused.Kind.Should().Be(RefusalKind.WrongUsage);
        refused.Problems[0].Place!.Row.Should().Be(row, refused.Problems[0].ToString(CultureInfo.InvariantCulture));
    }

    private SettingsFile Read(string text)
    {
        File.WriteAllText(_path, text);
        return SettingsFile.Read(_path);
    }
}
