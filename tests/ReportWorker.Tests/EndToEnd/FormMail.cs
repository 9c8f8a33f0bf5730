using System.Globalization;
using System.Text;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Tests.Intake;

namespace ReportWorker.Tests.EndToEnd;

/// <summary>A message to the mailbox for forms.</summary>
/// <param name="Id">Its Message-ID.</param>
/// <param name="Text">The message.</param>
/// <param name="IsLookedAt">True when a person has to look at it.</param>
internal sealed record FormMail(string Id, string Text, bool IsLookedAt = false)
{
    /// <summary>Where it goes; null for the mailbox.</summary>
    public string? To { get; init; }

    /// <summary>True when it comes back to the mailbox if it cannot be delivered.</summary>
    public bool Bounces { get; init; }
}

/// <summary>The units of a made-up district, their forms, and everything else that comes to such a mailbox.</summary>
/// <param name="count">How many units send a form that is right.</param>
internal sealed class FormLot(int count)
{
    private const int Faulty = 5;
    private const string Broken = "0000000000000000000000000A";

    /// <summary>With what its Message-IDs begin.</summary>
    public string Tag { get; } = Guid.NewGuid().ToString("N")[..8];

    /// <summary>The units' file.</summary>
    public SourceFile Units => new("units.csv", Encoding.UTF8.GetBytes(
        "code,name,kind,level,parent,order,valid_from,valid_to,succeeded_by,email\nquan-thu,Quận ủy Thử,quan_uy,district,,1,2015-01-01,,,\n"
        + string.Concat(Enumerable.Range(0, count + Faulty).Select(number =>
            string.Create(CultureInfo.InvariantCulture, $"{CodeOf(number)},Đảng bộ phường số {number},dang_bo_phuong,base,quan-thu,{number + 1},2015-01-01,,,{AddressOf(number)}\n")))));

    /// <summary>What the units enter, by their codes.</summary>
    public IReadOnlyDictionary<string, decimal> Values => Enumerable.Range(0, count).ToDictionary(CodeOf, number => number + 1m);

    /// <summary>The Message-IDs that are answered: of a form that came more than once, any one of them.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Answered =>
        [.. Enumerable.Range(0, count + Faulty).Select(number => (IReadOnlyList<string>)[IdOf("form", number), .. IsSentAgain(number) ? [IdOf("again", number)] : Array.Empty<string>()])];

    /// <summary>The message that brings a unit's form, the first of its kind.</summary>
    public FormMail FormOf(IEnumerable<FormMail> mails, int number) => mails.First(mail => mail.Id == IdOf("form", number));

    /// <summary>The messages, in no order.</summary>
    public IReadOnlyList<FormMail> Make(FormBatch batch, int seed)
    {
        var blank = batch.Make(batch.Units).Zip(batch.Units).ToDictionary(pair => pair.Second.Code.Value, pair => pair.First.Content.ToArray());
        List<FormMail> mails = [];
        for (var number = 0; number < count + Faulty; number++)
        {
            var form = FilledForm.Of(blank[CodeOf(number)]).Number("dv_ket_nap", number + 1);
            var file = (number < count ? form : form.Text("dv_chinh_thuc", "khoảng 10")).Save();
            mails.Add(Form("form", number, file));
            if (number % 10 == 0 && number < count)
            {
                mails.Add(Form("form", number, file)); // the same message
            }

            if (IsSentAgain(number))
            {
                mails.Add(Form("again", number, file));
            }
        }

        mails.AddRange(Enumerable.Range(0, Math.Min(count, 20)).Select(number => Stranger(number, blank[CodeOf(number)])));
        mails.AddRange(Enumerable.Range(0, 10).Select(number => Plain("away", number, "Auto-Submitted: auto-replied\r\n", isLookedAt: false)));
        mails.AddRange(Enumerable.Range(0, 5).Select(number => Plain("list", number, "List-Id: <tin.x.vn>\r\nPrecedence: list\r\n", isLookedAt: false)));
        mails.AddRange(Enumerable.Range(0, 5).Select(number => Plain("empty", number, "", isLookedAt: true)));
        mails.Add(Plain("lost", 0, "", isLookedAt: false) with { To = "khong-co-ai@mail.example", Bounces = true });
        var order = mails.ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }

    private static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"don-vi-{number:000}");

    private static string AddressOf(int number) => $"{FormsPost.Units}+{CodeOf(number)}@mail.example";

    private bool IsSentAgain(int number) => number % 10 == 5 && number < count;

    private string IdOf(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{Tag}-{kind}-{number}@units.example");

    private FormMail Form(string kind, int number, byte[] file)
    {
        var id = IdOf(kind, number);
        return new FormMail(id, FilledForm.Mail(AddressOf(number), id, "", ("bieu.xlsx", file)));
    }

    // Somebody's file says that it is a unit's, and nothing proves it.
    private FormMail Stranger(int number, byte[] blank)
    {
        var form = FilledForm.Of(blank).Number("dv_ket_nap", 9999);
        form.Put(form.Names["rw_token"], "str", Broken);
        var id = IdOf("stranger", number);
        return new FormMail(id, FilledForm.Mail($"ke-la-{number}@mail.example", id, "", ("bieu.xlsx", form.Save())), IsLookedAt: true);
    }

    private FormMail Plain(string kind, int number, string header, bool isLookedAt)
    {
        var id = IdOf(kind, number);
        return new FormMail(id, FilledForm.Mail(AddressOf(number), id, header), isLookedAt);
    }
}
