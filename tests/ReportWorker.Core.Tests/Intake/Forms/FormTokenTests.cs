using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Intake.Forms;

public sealed class FormTokenTests
{
    private static readonly FormKey Key = new(Enumerable.Range(0, FormKey.Length).Select(i => (byte)i).ToArray());
    private static readonly FormAddress Address = new("bieu", UnitCode.Parse("phuong-1"), PeriodKey.Parse("2020-H1"));

    [Fact]
    public void A_token_is_the_same_each_time_and_written_without_letters_that_look_alike()
    {
        var token = FormToken.Make(Key, Address);

        token.Should().Be("JNT1S86GBEYV5WDTQXZ209Q87M", "files that were sent must stay valid").And.Be(FormToken.Make(Key, Address));
        token.Should().NotContainAny("I", "L", "O", "U");
        FormToken.IsRight(Key, Address, token).Should().BeTrue();
    }

    [Fact]
    public void How_it_is_typed_does_not_matter()
    {
        var token = FormToken.Make(Key, Address);

        FormToken.IsRight(Key, Address, token.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l')).Should().BeTrue();
        FormToken.IsRight(Key, Address, $" {token[..5]}-{token[5..]} ").Should().BeTrue();
    }

    [Fact]
    public void It_belongs_to_one_form_unit_period_and_key()
    {
        var token = FormToken.Make(Key, Address);

        FormToken.IsRight(Key, Address with { Form = "bieu2" }, token).Should().BeFalse();
        FormToken.IsRight(Key, Address with { Unit = UnitCode.Parse("phuong-2") }, token).Should().BeFalse();
        FormToken.IsRight(Key, Address with { Period = PeriodKey.Parse("2020-H2") }, token).Should().BeFalse();
        FormToken.IsRight(FormKey.Make(), Address, token).Should().BeFalse();
    }

    [Fact]
    public void No_changed_letter_passes()
    {
        var token = FormToken.Make(Key, Address);
        for (var i = 0; i < token.Length; i++)
        {
            foreach (var letter in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".Where(letter => letter != token[i]))
            {
                FormToken.IsRight(Key, Address, $"{token[..i]}{letter}{token[(i + 1)..]}").Should().BeFalse();
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("không phải mã")]
    [InlineData("00000000000000000000000000")]
    [InlineData("000000000000000000000000000000000000000000000000000000")]
    public void What_is_no_token_is_refused(string text) => FormToken.IsRight(Key, Address, text).Should().BeFalse();

    [Fact]
    public void A_key_says_nothing_of_itself_and_has_one_length()
    {
        Key.ToString().Should().Be("FormKey");
        FormKey.Make().Bytes.ToArray().Should().NotEqual(FormKey.Make().Bytes.ToArray());
        FluentActions.Invoking(() => new FormKey(new byte[16])).Should().Throw<ArgumentException>();
    }
}
