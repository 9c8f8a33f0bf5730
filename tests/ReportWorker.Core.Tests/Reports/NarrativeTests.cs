namespace ReportWorker.Core.Tests.Reports;

public sealed class NarrativeTests
{
    [Fact]
    public async Task Each_line_that_a_unit_typed_is_a_paragraph_of_the_report()
    {
        using var scene = new Scene();
        await scene.AnswerAsync("phuong-a", "2020-03", 1, 10, "Còn hạn chế:\n- Chậm.\n- Ít.\n\n \nĐã rõ nguyên nhân.");

        var text = (await scene.SnapshotAsync("quan")).Narratives.Should().ContainSingle().Subject.Text;

        text.Should().Be("Còn hạn chế:\n\n- Chậm.\n\n- Ít.\n\nĐã rõ nguyên nhân.");
    }
}
