using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Tests.Acceptance;

/// <summary>The published figures of three reviews, each added up from units as the acceptance table says and printed as it was published.</summary>
public sealed class AcceptanceTableTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        // code, printed
        { "S3", "dh_chi_bo_ngay_chot", "15/5/2020" },
        { "S3", "dh_chi_bo_tong", "17.118" },
        { "S3", "dh_chi_bo_da_to_chuc", "17.118" },
        { "S3", "dh_chi_bo_ty_le", "100%" },
        { "S3", "dh_diem_tong", "89" },
        { "S3", "dh_diem_da_to_chuc", "89" },
        { "S3", "dh_diem_ty_le", "100%" },
        { "S3", "dh_tccsd_ngay_chot", "29/6/2020" },
        { "S3", "dh_tccsd_tong", "2.310" },
        { "S3", "dh_tccsd_da_to_chuc", "2.309" },
        { "S3", "dh_tccsd_ty_le", "99,96%" },
        { "S3", "dh_cap_tren_co_so_tong", "50" },
        { "S3", "dh_cap_tren_co_so_da_to_chuc", "06" },
        { "S4", "doi_thoai_buoi", "148" },
        { "S4", "cong_khai_quy_hoach_hoi_nghi", "30" },
        { "S4", "nhat_the_hoa_xa_phuong", "11" },
        { "S4", "xa_phuong_tong", "19" },
        { "S4", "gs_chuyen_de_cuoc", "47" },
        { "S4", "kl_dang_vien", "22" },
        { "S4", "kl_khien_trach", "13" },
        { "S4", "kl_canh_cao", "7" },
        { "S4", "kl_cach_chuc", "2" },
        { "S4", "kl_khai_tru", "" }, // not printed: nobody was
        { "S4", "pl_tccsd_tong", "50" },
        { "S4", "pl_trong_sach_vung_manh", "25" },
        { "S4", "pl_trong_sach_vung_manh_ty_le", "50%" },
        { "S4", "pl_hoan_thanh_tot", "25" },
        { "S4", "pl_hoan_thanh_tot_ty_le", "50%" },
        { "S4", "pl_hoan_thanh", "" }, // not printed
        { "S4", "pl_yeu_kem", "không có" },
        { "S4", "dv_ket_nap", "171" },
        { "S5", "dh_van_ban_huong_dan", "13" },
        { "S5", "dh_tieu_ban", "03" },
        { "S5", "dh_to_giup_viec", "03" },
        { "S5", "dh_to_cong_tac", "06" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_published_figure_is_added_up_from_its_units_and_printed_as_it_was(string review, string code, string printed)
    {
        var table = await Of(review).FiguresAsync();

        PublishedReview.Print(table, code).Should().Be(printed);
        table.Of(0).Find(code)!.Coverage.IsComplete.Should().BeTrue();
    }

    [Theory]
    [InlineData("S3")]
    [InlineData("S4")]
    [InlineData("S5")]
    public async Task The_rules_of_the_table_hold(string review) =>
        RuleChecker.Check((await Of(review).FiguresAsync()).Of(0), new Dictionary<string, object?>()).Should().BeEmpty();

    [Fact]
    public async Task The_plan_of_171_new_members_was_reached()
    {
        var review = PublishedReviews.QuangYen();
        var table = await review.FiguresAsync();
        var (done, plan) = ((decimal)table.Of(0).Find("dv_ket_nap")!.Value!, review.TargetOf(table, "dv_ket_nap")!.Value);

        plan.Should().Be(171m);
        VietnameseNumber.Percent(done / plan).Should().Be("100%");
        ChangePhrase.OfPlan(done, plan).Should().Be("đạt 100% kế hoạch");
    }

    [Fact]
    public async Task Two_thousand_three_hundred_and_nine_of_2310_never_print_as_a_hundred_percent()
    {
        var table = await PublishedReviews.Hanoi().FiguresAsync();
        var share = (decimal)table.Of(0).Find("dh_tccsd_ty_le")!.Value!;

        VietnameseNumber.Percent(share, 1).Should().Be("99,96%", "with one place it would be 100,0%");
        VietnameseNumber.Percent(share, 0).Should().Be("99,96%");
        VietnameseNumber.Percent(share, 2).Should().Be("99,96%");
    }

    [Fact]
    public async Task A_breakdown_that_does_not_add_up_names_the_unit_and_its_values()
    {
        var review = PublishedReviews.QuangYen().Units(1, "le", "base");
        review.Answer("le-1", "base", "kl_dang_vien", 5).Answer("le-1", "base", "kl_khien_trach", 3).Answer("le-1", "base", "kl_canh_cao", 1)
            .Answer("le-1", "base", "kl_cach_chuc", 0).Answer("le-1", "base", "kl_khai_tru", 0);

        var broken = RuleChecker.Check((await review.FiguresAsync()).Of(0), new Dictionary<string, object?>())
            .Should().ContainSingle(rule => rule.Rule.EnteredWith != null).Subject;

        broken.Unit.Code.Value.Should().Be("le-1");
        broken.Message.Should().Be("Đảng viên bị kỷ luật (5) phải bằng tổng của Khiển trách (3), Cảnh cáo (1), Cách chức (0), Khai trừ (0).");
        broken.Values.Select(figure => figure.Value).Should().Equal(5m, 3m, 1m, 0m, 0m);
    }

    private static PublishedReview Of(string review) => review switch
    {
        "S3" => PublishedReviews.Hanoi(),
        "S4" => PublishedReviews.QuangYen(),
        _ => PublishedReviews.Inspection(),
    };
}
