using System.Globalization;
using System.Text;
using MimeKit;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Units;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Tests.Reminding;

/// <summary>
/// An office that reminds its units in the delivered words: a district with three wards, of which the third has no address, a monthly form
/// that is due on the 5th of the next month, and a quarterly one that is due then too.
/// </summary>
internal static class RemindingOffice
{
    private const string Catalogue = """
        indicators:
          - { code: ket_nap, label: Đảng viên mới kết nạp, unit: đồng chí, kind: flow }
          - { code: chi_bo, label: Số chi bộ, unit: chi bộ, kind: stock }
          - { code: don_thu, label: Đơn thư nhận được, unit: đơn, kind: flow }
        forms:
          - code: bieu-thang
            label: Biểu tháng của phường
            period: month
            kinds: [phuong]
            deadline: { month: 1, day: 5, shift: next }
            sections: [{ title: Số liệu, indicators: [ket_nap, chi_bo] }]
          - code: bieu-quy
            label: Biểu quý của phường
            period: quarter
            kinds: [phuong]
            deadline: { month: 1, day: 5, shift: next }
            sections: [{ title: Số liệu, indicators: [don_thu] }]
        """;

    private const string Units = """
        code,name,kind,level,parent,order,valid_from,valid_to,succeeded_by,email
        quan,Quận ủy,quan_uy,district,,1,2015-01-01,,,quan@example.vn
        mot,Đảng ủy phường Một,phuong,base,quan,1,2015-01-01,,,mot@example.vn
        hai,Đảng ủy phường <Hai> & Ba,phuong,base,quan,2,2015-01-01,,,hai@example.vn
        bon,Đảng ủy phường Bốn,phuong,base,quan,3,2015-01-01,,,

        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Opens an office with its units.</summary>
    /// <param name="now">What its clock says, in Vietnam.</param>
    /// <param name="plan">Lines that the plan has beside the list of forms.</param>
    /// <param name="forms">The forms that units are reminded of.</param>
    /// <param name="change">What its settings say differently.</param>
    /// <param name="units">Its units; the wards when nothing is said.</param>
    public static async Task<Office> OpenAsync(
        string now, string plan = "", string forms = "bieu-thang", Action<Settings>? change = null, string units = Units)
    {
        var folder = Directory.CreateTempSubdirectory("reportworker-reminding-").FullName;
        var office = await AgainAsync(folder, now, plan, forms, change);
        await office.Get<Core.Ledger.ILedgerStore>().InstalledAtAsync(office.Clock.GetUtcNow(), Token);
        (await office.Get<UnitImport>().ImportAsync(FileOf("units.csv", units), Token)).Should().BeOfType<ImportResult.Imported>();
        return office;
    }

    /// <summary>Another process on the same folder.</summary>
    public static Task<Office> AgainAsync(string folder, string now, string plan = "", string forms = "bieu-thang", Action<Settings>? change = null)
    {
        var templates = Path.Combine(folder, "templates");
        RepositoryFolder.CopyFolder(RepositoryFolder.Of("templates", "reminders"), Path.Combine(templates, "reminders"));
        Directory.CreateDirectory(Path.Combine(templates, "catalogue"));
        File.WriteAllText(Path.Combine(templates, "catalogue", "test.yaml"), Catalogue);
        var file = Path.Combine(templates, "reminders", "reminders.yaml");
        var own = plan.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0] + ":").Append("forms:").ToList();
        var lines = File.ReadLines(file).Where(line => !own.Exists(key => line.StartsWith(key, StringComparison.Ordinal))).ToList();
        File.WriteAllText(file, string.Join('\n', [.. lines, $"forms: [{forms}]", plan]));
        return Office.OpenAsync(
            now,
            settings =>
            {
                settings.Paths.Templates = templates;
                change?.Invoke(settings);
            },
            folder);
    }

    /// <summary>Takes an answer to the monthly form, or another one.</summary>
    public static Task AnswerAsync(this Office office, string unit, string period, string values = "ket_nap,1 chi_bo,2", string form = "bieu-thang") =>
        office.ImportAsync(FileOf("answer.csv", "unit,form,period,indicator,value\n"
            + string.Concat(values.Split(' ').Select(value => $"{unit},{form},{period},{value}\n"))));

    /// <summary>One round of the service.</summary>
    public static async Task RoundAsync(this Office office)
    {
        await office.Get<Reminders>().RunAsync(Token);
        await office.SendAsync();
    }

    /// <summary>The messages to an address so far, the oldest first.</summary>
    public static IReadOnlyList<MimeMessage> MailTo(this Office office, string recipient) =>
        [.. office.Messages().Select(path => MimeMessage.Load(path)).Where(message => message.To.Mailboxes.Single().Address == recipient).OrderBy(message => message.Date)];

    /// <summary>The days, in Vietnam, on which messages to an address were written.</summary>
    public static IEnumerable<string> DaysOfMailTo(this Office office, string recipient) =>
        office.MailTo(recipient).Select(message => message.Date.ToString("dd/MM HH:mm", CultureInfo.InvariantCulture));

    /// <summary>The plain text of a message.</summary>
    public static string Text(this MimeMessage message) => (message.TextBody ?? "").ReplaceLineEndings("\n");

    private static SourceFile FileOf(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
