using System.Globalization;

namespace ReportWorker.Benchmarks.Word;

/// <summary>Vietnamese-looking text and figures from a fixed seed, so that every run measures the same documents.</summary>
internal sealed class Vocabulary(int seed)
{
    private static readonly string[] Words =
        ("đảng bộ quận phường chi bộ cơ sở đảng viên cấp ủy kiểm tra giám sát tổ chức cán bộ tuyên giáo dân vận mặt trận đoàn thể nghị quyết "
        + "chương trình kế hoạch nhiệm vụ trọng tâm kết quả hạn chế nguyên nhân giải pháp phương hướng kinh tế xã hội quốc phòng an ninh trật tự "
        + "an toàn thu ngân sách đầu tư xây dựng cải cách hành chính văn hóa giáo dục y tế môi trường đô thị quy hoạch đất đai bồi thường "
        + "giải phóng mặt bằng phòng chống dịch bệnh đại hội nhiệm kỳ kết nạp chuyển sinh hoạt thi đua khen thưởng").Split(' ');

    // A fixed seed is the point; nothing here is secret.
#pragma warning disable CA5394 // Random is an insecure random number generator
    private readonly Random _random = new(seed);

    public int Next(int from, int to) => _random.Next(from, to + 1);
#pragma warning restore CA5394

    public string Sentence(int words)
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[Next(0, Words.Length - 1)]));
        return char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
    }

    public string Money() => string.Create(CultureInfo.InvariantCulture, $"{Next(1, 999)}.{Next(0, 999):000}.{Next(0, 999):000}");

    public string Date() => string.Create(CultureInfo.InvariantCulture, $"{Next(1, 28):00}/{Next(1, 12):00}/2026");

    public string Percent() => string.Create(CultureInfo.InvariantCulture, $"{Next(1, 99)},{Next(0, 99):00}%");
}
