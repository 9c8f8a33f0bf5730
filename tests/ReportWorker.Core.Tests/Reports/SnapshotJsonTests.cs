using System.Text;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Tests.Reports;

public sealed class SnapshotJsonTests
{
    // As version 1 of the program wrote it.
    private const string VersionOne = """
        {"version":1,"report":{"code":"r","title":"Báo cáo","symbol":null},"period":{"key":"2020-H1","from":"2020-01-01","to":"2020-06-30"},
        "units":[{"code":"a","name":"Đơn vị a","kind":"k","level":"base","order":1,"parent":-1,"email":null}],
        "figures":[{"code":"x","label":"X","unit":"u","type":"Number","style":"Pad2","decimals":0,"zero":"không có","values":[1.5],"answered":[1],"expected":[1],"missing":[]},
        {"code":"d","label":"D","unit":"ngày","type":"Date","style":"Date","decimals":0,"zero":null,"values":["2020-03-20"],"answered":[1],"expected":[1],"missing":[]}],
        "narratives":[{"section":"t","unit":0,"text":"Lời văn"}],"sections":["t"],"expected":2,"missing":[{"unit":0,"form":"f","label":"Biểu"}],
        "violations":[{"rule":"q","severity":"Warning","unit":0,"text":"Sai"}],"sources":[{"unit":0,"form":"f","period":"2020-H1","revision":2,"hash":null}],"highlights":["x"]}
        """;

    [Fact]
    public void A_snapshot_of_the_first_version_is_still_read()
    {
        var snapshot = SnapshotJson.Read(Blob.Of(Encoding.UTF8.GetBytes(VersionOne)));

        (snapshot.Version, snapshot.Report.Code, snapshot.Period.To, snapshot.Answered).Should().Be((1, "r", new DateOnly(2020, 6, 30), 1));
        snapshot.Columns[0].Values.Should().Equal(1.5m);
        snapshot.Columns[0].Format.Zero.Should().Be("không có");
        snapshot.Columns[1].Values.Should().Equal(new DateOnly(2020, 3, 20));
        (snapshot.Earlier.Count, snapshot.Late.Count, snapshot.Forms.Count, snapshot.Violations[0].Values.Count).Should().Be((0, 0, 0, 0));
    }

    [Fact]
    public void What_an_older_version_does_not_hold_is_no_difference()
    {
        var now = SnapshotJson.Read(Blob.Of(Encoding.UTF8.GetBytes(VersionOne))) with { Version = Snapshot.CurrentVersion };
        var unit = now.Units[0] with { Issuer = "Quận ủy A", Place = "A", Symbol = "QU" };
        var was = now with { Version = 2 };

        SnapshotComparison.Of(SnapshotJson.Read(SnapshotJson.Write(was)), now with { Units = [unit], Superior = unit with { Code = "t" } }).Should().BeEmpty();
    }

    [Fact]
    public void Another_unit_above_or_another_name_of_it_is_told()
    {
        var now = SnapshotJson.Read(Blob.Of(Encoding.UTF8.GetBytes(VersionOne))) with { Version = Snapshot.CurrentVersion };
        var above = now.Units[0] with { Code = "t", Name = "Thành ủy" };

        SnapshotComparison.Of(now with { Superior = above }, now with { Superior = above with { Name = "Thành uỷ T" } })
            .Should().ContainSingle().Which.Should().Match<SnapshotDifference>(one => one.Code == "name" && one.Was == "Thành ủy" && one.Is == "Thành uỷ T");
        SnapshotComparison.Of(now, now with { Superior = above })
            .Should().ContainSingle().Which.Should().Match<SnapshotDifference>(one => one.Code == "superior" && one.Was == null && one.Is == "Thành ủy");
    }

    [Fact]
    public void What_is_written_is_read_back_and_equal_snapshots_have_equal_bytes()
    {
        var snapshot = SnapshotJson.Read(Blob.Of(Encoding.UTF8.GetBytes(VersionOne))) with { Version = Snapshot.CurrentVersion };
        var written = SnapshotJson.Write(snapshot);

        SnapshotJson.Write(SnapshotJson.Read(written)).Hash.Should().Be(written.Hash);
    }

    [Fact]
    public void The_issuing_bodies_are_kept_and_what_is_not_told_is_not_written()
    {
        var old = SnapshotJson.Read(Blob.Of(Encoding.UTF8.GetBytes(VersionOne)));
        var snapshot = old with
        {
            Superior = old.Units[0] with { Code = "b", Issuer = "Quận ủy B", Place = "B", Symbol = "QU" },
        };

        SnapshotJson.Read(SnapshotJson.Write(snapshot)).Superior.Should().Be(snapshot.Superior);
        Encoding.UTF8.GetString(SnapshotJson.Write(old).Content.Span).Should().NotContainAny("superior", "issuer", "place", "symbol");
    }

    [Theory]
    [InlineData("{\"version\":99}")] // a later program's
    [InlineData("{}")]
    [InlineData("no json")]
    public void What_is_no_snapshot_is_refused(string text) =>
        FluentActions.Invoking(() => SnapshotJson.Read(Blob.Of(Encoding.UTF8.GetBytes(text)))).Should().Throw<InvalidDataException>();
}
