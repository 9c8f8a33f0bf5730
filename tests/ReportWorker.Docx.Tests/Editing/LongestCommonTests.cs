using CsCheck;

namespace ReportWorker.Docx.Tests.Editing;

/// <summary>What two lists have in common is the same in both, and everything else is told, however long they are.</summary>
public sealed class LongestCommonTests
{
    [Fact]
    public void What_is_not_told_to_differ_is_the_same() =>
        Gen.Select(Gen.Int[0, 5].Array[0, 30], Gen.Int[0, 5].Array[0, 30]).Sample((one, other) => Check(Texts(one), Texts(other)));

    [Fact]
    public void So_it_is_in_lists_too_long_for_a_table() =>
        Gen.Select(Gen.Int[0, 4_000].Array[2_500], Gen.Int[0, 2_499].Array[0, 20], Gen.Int[0, 2_499]).Sample(
            (one, gone, cut) =>
            {
                string[] texts = [.. Texts(one).Select((text, i) => i % 3 == 0 ? text : $"{i % 7}")];
                var other = texts.Where((_, i) => !gone.Contains(i)).ToList();
                Check(texts, [.. other.Skip(cut), "mới", .. other.Take(cut)]);
                Check(texts, [.. other.Select((text, i) => i % 2 == 0 ? text : $"khác {i}")]);
            },
            iter: 10);

    [Fact]
    public void Lists_of_one_text_and_lists_with_none_in_common_are_told_too()
    {
        string[] same = [.. Enumerable.Repeat("0", 5_000)];
        string[] turned = [.. Enumerable.Range(0, 5_000).Select(i => $"{i % 2}")];

        LongestCommon.Differences(same, same[1..]).Should().Equal(new Stretch(4_999, 1, 4_999, 0));
        Check(same, turned);
        Check([.. turned.Prepend("x")], [.. turned.Select(text => text == "0" ? "1" : "0")]);
    }

    private static string[] Texts(int[] numbers) => [.. numbers.Select(number => $"{number}")];

    private static void Check(string[] one, string[] other)
    {
        var differences = LongestCommon.Differences(one, other);
        var pairs = LongestCommon.Pairs(one, other).ToList();

        pairs.Select(pair => one[pair.Place]).Should().Equal(pairs.Select(pair => other[pair.Other]));
        (pairs.Count + differences.Sum(stretch => stretch.Count)).Should().Be(one.Length);
        (pairs.Count + differences.Sum(stretch => stretch.OtherCount)).Should().Be(other.Length);
        differences.Should().OnlyContain(stretch => stretch.Count > 0 || stretch.OtherCount > 0);
    }
}
