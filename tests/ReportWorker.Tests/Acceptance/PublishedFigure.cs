namespace ReportWorker.Tests.Acceptance;

/// <summary>A figure that a Party committee published, and where our document says it.</summary>
/// <param name="Code">The acceptance table's code for it.</param>
/// <param name="Printed">How it must be printed; null where the review does not print it.</param>
/// <param name="Sentence">The words that it stands in, with <c>§</c> in its place; null where it is not printed.</param>
public sealed record PublishedFigure(string Code, string? Printed, string? Sentence)
{
    public override string ToString() => Code;

    /// <summary>The 42 rows of the acceptance table for this review. Figures are public facts; the words around them are the template's.</summary>
    public static IReadOnlyList<PublishedFigure> SixMonthReview2020 { get; } =
    [
        new("dh_chi_bo_ngay_chot", "20/3/2020", "chi bộ trực thuộc đảng bộ cơ sở: Tính đến ngày §, có"),
        new("dh_chi_bo_tong", "502", "502/§ chi bộ hoàn thành đại hội"),
        new("dh_chi_bo_da_to_chuc", "502", "có §/502 chi bộ hoàn thành đại hội"),
        new("dh_chi_bo_nhiem_ky", "2020-2022", "hoàn thành đại hội nhiệm kỳ §;"),
        new("dh_chi_bo_cap_uy_vien", "1.459", "đại hội bầu § đồng chí vào cấp ủy"),
        new("dh_chi_bo_cap_uy_vien_tai_cu", "1.090", "gồm § đồng chí tái cử"),
        new("dh_chi_bo_cap_uy_vien_lan_dau", "369", "và § đồng chí lần đầu tham gia cấp ủy"),
        new("dh_chi_bo_cap_uy_vien_lan_dau_ty_le", "25,3%", "đồng chí lần đầu tham gia cấp ủy, chiếm tỷ lệ §."),
        new("dh_tccsd_ngay_chot", "10/6/2020", "đảng bộ cơ sở: Tính đến ngày §, có 49"),
        new("dh_tccsd_tong", "49", "có 49/§ đơn vị tổ chức xong đại hội"),
        new("dh_tccsd_da_to_chuc", "49", "có §/49 đơn vị tổ chức xong đại hội"),
        new("dh_tccsd_diem", "3", "trong đó, § đơn vị được chọn tổ chức đại hội điểm"),
        new("dh_tccsd_tien_do", "sớm", "nhiệm kỳ 2020-2025, hoàn thành § so với kế hoạch; trong đó"),
        new("dh_tccsd_cap_uy_vien", "399", "Cấp ủy cơ sở khóa mới có § đồng chí"),
        new("dh_tccsd_cap_uy_vien_lan_dau", null, null), // the review prints only the ratio
        new("dh_tccsd_cap_uy_vien_lan_dau_ty_le", "24,6%", "tỷ lệ lần đầu tham gia cấp ủy là §."),
        new("dh_tccsd_chuan_y", "49/49", "chuẩn y nhân sự cấp ủy đối với § tổ chức cơ sở đảng"),
        new("dh_quan_phien_thao_luan", "09", "Quận ủy đã tổ chức § phiên thảo luận"),
        new("tg_khen_hoc_tap_lam_theo", "17", "khen thưởng: § tổ chức đảng và đảng viên được khen thưởng"),
        new("tg_co_thi_dua_thanh_uy", "02", "; § tổ chức đảng được Thành ủy tặng Cờ thi đua xuất sắc"),
        new("tg_bang_khen_thanh_uy", "01", "; § tổ chức đảng được Thành ủy tặng Bằng khen"),
        new("tg_giay_khen_5_nam", "394", "; § cá nhân được Quận ủy tặng Giấy khen"),
        new("tg_so_tong_ket_van_ban", "13", "đối với § chỉ thị, nghị quyết, văn bản"),
        new("xd_danh_gia_tccsd", "50", "chất lượng năm 2019 đối với § tổ chức cơ sở đảng"),
        new("xd_danh_gia_chi_bo", "595", ", § chi bộ trực thuộc đảng ủy cơ sở"),
        new("xd_danh_gia_dang_vien", "12.720", ", § đảng viên và 265"),
        new("xd_danh_gia_can_bo", "265", "và § cán bộ thuộc diện Ban Thường vụ Quận ủy quản lý"),
        new("dt_lop", "14", "đã mở § lớp với"),
        new("dt_luot_hoc_vien", "3.576", "lớp với § lượt học viên"),
        new("dv_huy_hieu_dang", "726", "Huy hiệu Đảng trong kỳ cho § đảng viên"),
        new("dv_ket_nap", "74", "kết nạp § đảng viên mới"),
        new("dv_chinh_thuc", "102", "công nhận chính thức § đảng viên dự bị"),
        new("dv_phat_the", "108", "phát thẻ đảng viên đối với § trường hợp"),
        new("dv_chuyen_sinh_hoat", "922", "chuyển sinh hoạt đảng cho § lượt đảng viên"),
        new("kt_cap_uy_cuoc", "01", "Quận ủy tiến hành § cuộc kiểm tra đối với 01"),
        new("kt_cap_uy_to_chuc", "01", "01 cuộc kiểm tra đối với § tổ chức đảng."),
        new("kt_ubkt_cuoc", "06", "Ủy ban Kiểm tra Quận ủy tiến hành § cuộc kiểm tra"),
        new("kt_ubkt_to_chuc", "08", "06 cuộc kiểm tra đối với § tổ chức đảng;"),
        new("kt_ubkt_khao_sat_chi_bo", "06", "tại § chi bộ trực thuộc đảng bộ phường"),
        new("kl_dang_vien", "02", "Trong kỳ, § đảng viên bị thi hành kỷ luật"),
        new("dan_van_kheo_phuong", "14/14", "triển khai tại § phường"),
        new("gs_qcdc_don_vi", "04", "đối với § đơn vị trường học công lập"),
    ];

    /// <summary>The 20 rows for Quảng Yên, 2017. Zeros, the whole and the plan behind the percentages were not printed by the town either.</summary>
    public static IReadOnlyList<PublishedFigure> AnnualReview2017 { get; } =
    [
        new("doi_thoai_buoi", "148", "đã tổ chức § buổi đối thoại với doanh nghiệp, nhân dân."),
        new("cong_khai_quy_hoach_hoi_nghi", "30", "đã tổ chức § hội nghị công khai quy hoạch."),
        new("nhat_the_hoa_xa_phuong", "11", "Đến hết năm, §/19 xã, phường đã nhất thể hóa chức danh bí thư"),
        new("xa_phuong_tong", "19", "Đến hết năm, 11/§ xã, phường đã nhất thể hóa"),
        new("gs_chuyen_de_cuoc", "47", "đã tiến hành § cuộc giám sát theo chuyên đề, kế hoạch."),
        new("kl_dang_vien", "22", "đã thi hành kỷ luật § đảng viên, trong đó:"),
        new("kl_khien_trach", "13", "trong đó: khiển trách § đảng viên,"),
        new("kl_canh_cao", "7", ", cảnh cáo § đảng viên,"),
        new("kl_cach_chuc", "2", ", cách chức § đảng viên."),
        new("kl_khai_tru", null, null), // zero, so that its words are left out
        new("pl_tccsd_tong", null, null), // the review prints only the shares of it
        new("pl_trong_sach_vung_manh", "25", "toàn Đảng bộ có § tổ chức cơ sở đảng đạt trong sạch, vững mạnh"),
        new("pl_trong_sach_vung_manh_ty_le", "50%", "đạt trong sạch, vững mạnh (chiếm §),"),
        new("pl_hoan_thanh_tot", "25", "(chiếm 50%), § đơn vị hoàn thành tốt nhiệm vụ"),
        new("pl_hoan_thanh_tot_ty_le", "50%", "hoàn thành tốt nhiệm vụ (chiếm §), không có"),
        new("pl_hoan_thanh", null, null), // zero, so that its words are left out
        new("pl_yeu_kem", "không có", "(chiếm 50%), § tổ chức đảng yếu kém."),
        new("dv_ket_nap", "171", "Toàn Đảng bộ kết nạp § đảng viên mới,"),
        new("dv_ket_nap_ke_hoach", null, null), // the review prints only how far it was met
        new("dv_ket_nap_ty_le_kh", "100%", "171 đảng viên mới, đạt § kế hoạch."),
    ];

    /// <summary>The 13 rows for the city's organisation board, first half of 2020.</summary>
    public static IReadOnlyList<PublishedFigure> ConferenceReview2020 { get; } =
    [
        new("dh_chi_bo_ngay_chot", "15/5/2020", "Đến hết ngày §, toàn Đảng bộ Thành phố có"),
        new("dh_chi_bo_tong", "17.118", "có 17.118/§ chi bộ hoàn thành đại hội"),
        new("dh_chi_bo_da_to_chuc", "17.118", "có §/17.118 chi bộ hoàn thành đại hội"),
        new("dh_chi_bo_ty_le", "100%", "chi bộ hoàn thành đại hội, đạt §. Đại hội điểm"),
        new("dh_diem_tong", "89", "tại 89/§ đảng bộ, chi bộ cơ sở đã chọn"),
        new("dh_diem_da_to_chuc", "89", "tại §/89 đảng bộ, chi bộ cơ sở đã chọn"),
        new("dh_diem_ty_le", "100%", "đảng bộ, chi bộ cơ sở đã chọn, đạt §."),
        new("dh_tccsd_ngay_chot", "29/6/2020", "Đến hết ngày §, số tổ chức cơ sở đảng hoàn thành đại hội"),
        new("dh_tccsd_tong", "2.310", "hoàn thành đại hội là 2.309/§, đạt"),
        new("dh_tccsd_da_to_chuc", "2.309", "hoàn thành đại hội là §/2.310, đạt"),
        new("dh_tccsd_ty_le", "99,96%", "là 2.309/2.310, đạt §; còn 01"),
        new("dh_cap_tren_co_so_tong", "50", "có 06/§ đảng bộ cấp trên trực tiếp cơ sở"),
        new("dh_cap_tren_co_so_da_to_chuc", "06", "có §/50 đảng bộ cấp trên trực tiếp cơ sở"),
    ];

    /// <summary>The 4 rows for the delegation that visited Long Biên on 9 June 2020.</summary>
    public static IReadOnlyList<PublishedFigure> Briefing2020 { get; } =
    [
        new("dh_van_ban_huong_dan", "13", "Quận ủy đã ban hành § văn bản hướng dẫn cơ sở;"),
        new("dh_tieu_ban", "03", "thành lập § tiểu ban,"),
        new("dh_to_giup_viec", "03", "03 tiểu ban, § tổ giúp việc và"),
        new("dh_to_cong_tac", "06", "tổ giúp việc và § tổ công tác để chỉ đạo đại hội cơ sở"),
    ];

    /// <summary>The 16 rows for Phúc Đồng ward, first eight months of 2016. The count of monthly notices was not printed by the ward either.</summary>
    public static IReadOnlyList<PublishedFigure> EightMonthReview2016 { get; } =
    [
        new("ctr_so", "3", "Cụ thể hóa § chương trình công tác toàn khóa của Quận ủy"),
        new("ke_hoach_so", "3", "Đảng ủy đã ban hành § kế hoạch"),
        new("quan_triet_dang_vien_ty_le", "100%", "đã đến với § đảng viên của Đảng bộ"),
        new("quan_triet_hoi_vien_ty_le", "100%", "đảng viên của Đảng bộ và § hội viên các đoàn thể."),
        new("du_sinh_hoat_chi_bo", "9", "về dự sinh hoạt tại § chi bộ tổ dân phố"),
        new("kt_du_cuoc", "01", "Đảng ủy kiểm tra § cuộc"),
        new("kt_du_chi_bo", "02", "kiểm tra 01 cuộc đối với § chi bộ tổ dân phố;"),
        new("gs_du_cuoc", "02", "; giám sát § cuộc"),
        new("gs_du_chi_bo", "03", "giám sát 02 cuộc đối với § chi bộ."),
        new("ktgs_ubkt_cuoc", "04", "Ủy ban Kiểm tra Đảng ủy tiến hành § cuộc kiểm tra, giám sát"),
        new("ktgs_ubkt_chi_bo", "09", "cuộc kiểm tra, giám sát đối với § chi bộ;"),
        new("kt_dau_hieu_dang_vien", "01", "; kiểm tra § đảng viên khi có dấu hiệu vi phạm."),
        new("nq_chuyen_de", "07", "trong kỳ đã ban hành § nghị quyết chuyên đề."),
        new("tb_ket_luan_thang", null, null), // a sentence says "every month"; a rule checks the count
        new("xay_dung_co_phep_ty_le", "100%", "§ công trình xây dựng trên địa bàn có giấy phép."),
        new("bau_cu_cu_tri_ty_le", "99,62%", "nhiệm kỳ 2016-2021, § cử tri đã đi bầu."),
    ];
}
