using System.Text;

namespace ReportWorker.Fuzz;

/// <summary>Alters inputs at random.</summary>
internal static class Mutation
{
    private const int MostChanges = 6;
    private const int MostLength = 1 << 20;

    private static readonly byte[] Interesting = [0, 1, 0x7F, 0x80, 0xFF, (byte)'<', (byte)'>', (byte)'"', (byte)'/', (byte)'-'];

    /// <summary>An altered copy.</summary>
    public static byte[] Of(byte[] input, IReadOnlyList<byte[]> others, Random random)
    {
        List<byte> bytes = [.. input];
        for (var changes = random.Next(1, MostChanges + 1); changes > 0 && bytes.Count > 0; changes--)
        {
            Change(bytes, others, random);
        }

        return bytes.Count > MostLength ? [.. bytes.Take(MostLength)] : [.. bytes];
    }

    private static void Change(List<byte> bytes, IReadOnlyList<byte[]> others, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, random.Next(1, 64));
        switch (random.Next(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes[at] = Interesting[random.Next(Interesting.Length)];
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 5:
                bytes.InsertRange(at, Encoding.Latin1.GetBytes(Seeds.Words[random.Next(Seeds.Words.Length)]));
                break;
            case 6:
                var other = others[random.Next(others.Count)];
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.Skip(from).Take(random.Next(1, 200)));
                break;
            default:
                bytes.RemoveRange(at, random.Next(20) == 0 ? bytes.Count - at : Math.Min(4, length));
                break;
        }
    }
}
