using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Tests.Acceptance;

/// <summary>
/// Three of the five published reviews: Hanoi's conference in 2020, Quảng Yên's year 2017, and a day at Long Biên. Totals are public;
/// how they are split is made up. The other two stand in the samples.
/// </summary>
internal static class PublishedReviews
{
    /// <summary>The city's review of the first half of 2020: 50 committees with their organisations and branches.</summary>
    public static PublishedReview Hanoi() => new PublishedReview("S3", PeriodKey.Parse("2020-H1"), """
        indicators:
          - { code: dh_chi_bo_ngay_chot, label: Ngày chốt đại hội chi bộ, unit: ngày, kind: parameter, type: date }
          - { code: dh_chi_bo_tong, label: Tổng chi bộ, unit: chi bộ, kind: stock }
          - { code: dh_chi_bo_da_to_chuc, label: Chi bộ đã đại hội, unit: chi bộ, kind: cumulative }
          - { code: dh_chi_bo_ty_le, label: Tỷ lệ chi bộ, unit: '%', kind: formula, formula: dh_chi_bo_da_to_chuc / dh_chi_bo_tong, format: { style: percent } }
          - { code: dh_diem_tong, label: Đại hội điểm được chọn, unit: TCCSĐ, kind: stock }
          - { code: dh_diem_da_to_chuc, label: Đại hội điểm đã tổ chức, unit: TCCSĐ, kind: cumulative }
          - { code: dh_diem_ty_le, label: Tỷ lệ đại hội điểm, unit: '%', kind: formula, formula: dh_diem_da_to_chuc / dh_diem_tong, format: { style: percent } }
          - { code: dh_tccsd_ngay_chot, label: Ngày chốt đại hội cơ sở, unit: ngày, kind: parameter, type: date }
          - { code: dh_tccsd_tong, label: Tổng TCCSĐ, unit: TCCSĐ, kind: stock }
          - { code: dh_tccsd_da_to_chuc, label: TCCSĐ đã đại hội, unit: TCCSĐ, kind: cumulative }
          - { code: dh_tccsd_ty_le, label: Tỷ lệ TCCSĐ, unit: '%', kind: formula, formula: dh_tccsd_da_to_chuc / dh_tccsd_tong, format: { style: percent, decimals: 1 } }
          - { code: dh_cap_tren_co_so_tong, label: Đảng bộ cấp trên cơ sở, unit: đảng bộ, kind: flag }
          - { code: dh_cap_tren_co_so_da_to_chuc, label: Đảng bộ cấp trên cơ sở đã đại hội, unit: đảng bộ, kind: flag, format: { style: pad2 } }
        forms:
          - code: committee
            label: Biểu của đảng bộ
            period: half-year
            level: committee
            sections:
              - { title: Đại hội, indicators: [dh_chi_bo_tong, dh_chi_bo_da_to_chuc, dh_diem_tong, dh_diem_da_to_chuc, dh_tccsd_tong, dh_tccsd_da_to_chuc, dh_cap_tren_co_so_tong, dh_cap_tren_co_so_da_to_chuc] }
          - { code: office, label: Biểu của Ban, period: half-year, level: office, sections: [{ title: Mốc, indicators: [dh_chi_bo_ngay_chot, dh_tccsd_ngay_chot] }] }
        rules:
          - { code: chi_bo, level: committee, statement: dh_chi_bo_da_to_chuc <= dh_chi_bo_tong, severity: error, message: Quá tổng }
          - { code: co_so, level: committee, statement: dh_tccsd_da_to_chuc <= dh_tccsd_tong, severity: error, message: Quá tổng }
          - { code: diem, level: committee, statement: dh_diem_da_to_chuc <= dh_diem_tong, severity: error, message: Quá tổng }
          - { code: mot_don_vi_chua_dai_hoi, statement: dh_tccsd_tong - dh_tccsd_da_to_chuc = 1, severity: error, message: Còn hơn một }
        """)
        .Units(50, "committee", "committee").Units(1, "office", "office")
        .Answer("office-1", "office", "dh_chi_bo_ngay_chot", "2020-05-15").Answer("office-1", "office", "dh_tccsd_ngay_chot", "2020-06-29")
        .Split("committee", "committee", "dh_chi_bo_tong", 17118).Split("committee", "committee", "dh_chi_bo_da_to_chuc", 17118)
        .Split("committee", "committee", "dh_diem_tong", 89).Split("committee", "committee", "dh_diem_da_to_chuc", 89)
        .Split("committee", "committee", "dh_tccsd_tong", 2310).Split("committee", "committee", "dh_tccsd_da_to_chuc", 2309)
        .Yes("committee", "committee", "dh_cap_tren_co_so_tong", 50).Yes("committee", "committee", "dh_cap_tren_co_so_da_to_chuc", 6);

    /// <summary>The town's year 2017: 19 communes and wards among 50 organisations; no leading zeros; zero in words or hidden.</summary>
    public static PublishedReview QuangYen() => new PublishedReview("S4", PeriodKey.Parse("2017"), """
        indicators:
          - { code: doi_thoai_buoi, label: Buổi đối thoại, unit: buổi, kind: flow }
          - { code: cong_khai_quy_hoach_hoi_nghi, label: Hội nghị công khai quy hoạch, unit: hội nghị, kind: flow }
          - { code: nhat_the_hoa_xa_phuong, label: Nhất thể hóa, unit: 'xã, phường', kind: flag, enteredBy: [xa, phuong] }
          - { code: xa_phuong_tong, label: 'Tổng xã, phường', unit: 'xã, phường', kind: flag, enteredBy: [xa, phuong] }
          - { code: gs_chuyen_de_cuoc, label: Cuộc giám sát, unit: cuộc, kind: flow }
          - { code: kl_dang_vien, label: Đảng viên bị kỷ luật, unit: đảng viên, kind: flow, breakdown: [kl_khien_trach, kl_canh_cao, kl_cach_chuc, kl_khai_tru] }
          - { code: kl_khien_trach, label: Khiển trách, unit: đảng viên, kind: flow }
          - { code: kl_canh_cao, label: Cảnh cáo, unit: đảng viên, kind: flow }
          - { code: kl_cach_chuc, label: Cách chức, unit: đảng viên, kind: flow }
          - { code: kl_khai_tru, label: Khai trừ, unit: đảng viên, kind: flow, format: { hideZero: true } }
          - { code: pl_tccsd_tong, label: TCCSĐ được phân loại, unit: TCĐ, kind: flag }
          - { code: pl_trong_sach_vung_manh, label: 'Trong sạch, vững mạnh', unit: TCĐ, kind: flag }
          - { code: pl_trong_sach_vung_manh_ty_le, label: Tỷ lệ, unit: '%', kind: formula, formula: pl_trong_sach_vung_manh / pl_tccsd_tong, format: { style: percent, decimals: 0 } }
          - { code: pl_hoan_thanh_tot, label: Hoàn thành tốt, unit: TCĐ, kind: flag }
          - { code: pl_hoan_thanh_tot_ty_le, label: Tỷ lệ, unit: '%', kind: formula, formula: pl_hoan_thanh_tot / pl_tccsd_tong, format: { style: percent, decimals: 0 } }
          - { code: pl_hoan_thanh, label: Hoàn thành, unit: TCĐ, kind: flag, format: { hideZero: true } }
          - { code: pl_yeu_kem, label: Yếu kém, unit: TCĐ, kind: flag, format: { zero: không có } }
          - { code: dv_ket_nap, label: Đảng viên mới kết nạp, unit: đảng viên, kind: flow }
        forms:
          - code: base
            label: Biểu năm
            period: year
            level: base
            sections:
              - title: Các mặt công tác
                indicators: [doi_thoai_buoi, cong_khai_quy_hoach_hoi_nghi, nhat_the_hoa_xa_phuong, xa_phuong_tong, gs_chuyen_de_cuoc, kl_dang_vien, kl_khien_trach, kl_canh_cao, kl_cach_chuc, kl_khai_tru, pl_tccsd_tong, pl_trong_sach_vung_manh, pl_hoan_thanh_tot, pl_hoan_thanh, pl_yeu_kem, dv_ket_nap]
        rules:
          - { code: phan_loai, statement: pl_tccsd_tong = pl_trong_sach_vung_manh + pl_hoan_thanh_tot + pl_hoan_thanh + pl_yeu_kem, severity: error, message: Không khớp }
          - { code: nhat_the_hoa, statement: nhat_the_hoa_xa_phuong <= xa_phuong_tong, severity: error, message: Quá tổng }
          - { code: ty_le, statement: pl_trong_sach_vung_manh_ty_le + pl_hoan_thanh_tot_ty_le = 1, severity: error, message: Không đủ 100% }
        """)
        .Units(11, "phuong", "base").Units(8, "xa", "base").Units(31, "co_quan", "base")
        .Yes("phuong", "base", "xa_phuong_tong", 11).Yes("xa", "base", "xa_phuong_tong", 8)
        .Yes("phuong", "base", "nhat_the_hoa_xa_phuong", 7).Yes("xa", "base", "nhat_the_hoa_xa_phuong", 4)
        .SplitAll("doi_thoai_buoi", 148).SplitAll("cong_khai_quy_hoach_hoi_nghi", 30).SplitAll("gs_chuyen_de_cuoc", 47)
        .SplitAll("kl_khien_trach", 13).SplitAll("kl_canh_cao", 7).SplitAll("kl_cach_chuc", 2).SplitAll("kl_khai_tru", 0)
        .Disciplined()
        .YesAll("pl_tccsd_tong", 50).Classified("pl_trong_sach_vung_manh", first: true).Classified("pl_hoan_thanh_tot", first: false)
        .YesAll("pl_hoan_thanh", 0).YesAll("pl_yeu_kem", 0)
        .SplitAll("dv_ket_nap", 171).PlanAll("dv_ket_nap", 171);

    /// <summary>What a delegation was told on 9 June 2020: the office's own counts.</summary>
    public static PublishedReview Inspection() => new PublishedReview("S5", PeriodKey.Parse("2020-06-09"), """
        indicators:
          - { code: dh_van_ban_huong_dan, label: Văn bản hướng dẫn, unit: văn bản, kind: cumulative }
          - { code: dh_tieu_ban, label: Tiểu ban, unit: tiểu ban, kind: stock, format: { style: pad2 } }
          - { code: dh_to_giup_viec, label: Tổ giúp việc, unit: tổ, kind: stock, format: { style: pad2 } }
          - { code: dh_to_cong_tac, label: Tổ công tác, unit: tổ, kind: stock, format: { style: pad2 } }
        forms:
          - { code: office, label: Biểu của Văn phòng, period: day, level: office, sections: [{ title: Chuẩn bị đại hội, indicators: [dh_van_ban_huong_dan, dh_tieu_ban, dh_to_giup_viec, dh_to_cong_tac] }] }
        rules:
          - { code: moi_tieu_ban_mot_to, statement: dh_tieu_ban <= dh_to_giup_viec, severity: warning, message: Thiếu tổ giúp việc }
        """)
        .Units(1, "office", "office")
        .Answer("office-1", "office", "dh_van_ban_huong_dan", 13).Answer("office-1", "office", "dh_tieu_ban", 3)
        .Answer("office-1", "office", "dh_to_giup_viec", 3).Answer("office-1", "office", "dh_to_cong_tac", 6);

    private static readonly string[] Kinds = ["phuong", "xa", "co_quan"];

    // Over all 50 organisations, 11, 8 and 31 of each kind.
    private static PublishedReview SplitAll(this PublishedReview review, string code, int total)
    {
        var (wards, communes) = (total * 11 / 50, total * 8 / 50);
        return review.Split("phuong", "base", code, wards).Split("xa", "base", code, communes).Split("co_quan", "base", code, total - wards - communes);
    }

    private static PublishedReview PlanAll(this PublishedReview review, string code, int total)
    {
        var (wards, communes) = (total * 11 / 50, total * 8 / 50);
        return review.Plan("phuong", code, wards).Plan("xa", code, communes).Plan("co_quan", code, total - wards - communes);
    }

    private static PublishedReview YesAll(this PublishedReview review, string code, int count) => count == 0
        ? Kinds.Aggregate(review, (all, kind) => all.Yes(kind, "base", code, 0))
        : review.Yes("phuong", "base", code, 11).Yes("xa", "base", code, 8).Yes("co_quan", "base", code, 31);

    // 25 of the first class are the wards, the communes and six others; 25 of the second are the rest.
    private static PublishedReview Classified(this PublishedReview review, string code, bool first)
    {
        review.Yes("phuong", "base", code, first ? 11 : 0).Yes("xa", "base", code, first ? 8 : 0);
        for (var i = 1; i <= 31; i++)
        {
            review.Answer($"co_quan-{i}", "base", code, (i <= 6) == first ? 1 : 0);
        }

        return review;
    }

    // Each organisation's whole is the sum of its own parts, so that the rule of the breakdown holds for each.
    private static PublishedReview Disciplined(this PublishedReview review)
    {
        foreach (var (kind, units, wholes) in new[] { ("phuong", 11, new[] { 13, 7, 2 }), ("xa", 8, [13, 7, 2]), ("co_quan", 31, [13, 7, 2]) })
        {
            for (var i = 1; i <= units; i++)
            {
                review.Answer($"{kind}-{i}", "base", "kl_dang_vien", wholes.Sum(total => ShareOf(total, kind, i, units)));
            }
        }

        return review;
    }

    private static int ShareOf(int total, string kind, int number, int units)
    {
        var (wards, communes) = (total * 11 / 50, total * 8 / 50);
        var own = kind switch { "phuong" => wards, "xa" => communes, _ => total - wards - communes };
        return (own / units) + (number <= own % units ? 1 : 0);
    }
}
