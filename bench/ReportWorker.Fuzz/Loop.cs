using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace ReportWorker.Fuzz;

/// <summary>
/// Fuzzes without any tool, for as long as it is told: alters seeds and what grew out of them. An input that throws, takes more than two
/// seconds of the processor or more than 200 MB is kept.
/// </summary>
internal sealed class Loop(int seed, string folder)
{
    private const int MostKeptOfMode = 2_000;
    private const long MostAllocated = 200L << 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, List<byte[]>> _inputs = Seeds.All
        .GroupBy(one => one.Mode)
        .ToDictionary(group => group.Key, group => group.Select(one => one.Input).ToList());

    private long _runs;
    private long _opened;
    private int _found;
    private TimeSpan _slowest;

    /// <summary>Runs and says what came of it; 1 when something was found.</summary>
    public int Run(TimeSpan time)
    {
        var (modes, watch) = (_inputs.Keys.ToList(), Stopwatch.StartNew());
        foreach (var (mode, input) in Seeds.All)
        {
            Try(mode, input);
        }

        while (watch.Elapsed < time)
        {
            var mode = modes[_random.Next(modes.Count)];
            var inputs = _inputs[mode];
            var input = Mutation.Of(inputs[_random.Next(inputs.Count)], inputs, _random);
            // What can still be opened although it was altered is worth altering further.
            if (Try(mode, input) && _random.Next(10) == 0 && input.Length < 64 * 1024)
            {
                Keep(inputs, input);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_runs} runs, {_opened} opened, slowest {_slowest.TotalMilliseconds:0} ms, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB, found {_found}"));
        return _found == 0 ? 0 : 1;
    }

    private bool Try(string mode, byte[] input)
    {
        var (before, started) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        try
        {
            _runs++;
            var opened = Target.Run(mode, input);
            _opened += opened ? 1 : 0;
            var (taken, allocated) = (Environment.CpuUsage.TotalTime - started, GC.GetAllocatedBytesForCurrentThread() - before);
            _slowest = taken > _slowest ? taken : _slowest;
            if (taken > MostTime || allocated > MostAllocated)
            {
                Found(mode, input, string.Create(CultureInfo.InvariantCulture, $"{taken.TotalSeconds:0.0} s, {allocated >> 20} MB"));
            }

            return opened;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Found(mode, input, e.ToString());
            return false;
        }
    }

    private void Keep(List<byte[]> inputs, byte[] input)
    {
        if (inputs.Count < MostKeptOfMode)
        {
            inputs.Add(input);
        }
        else
        {
            inputs[_random.Next(Seeds.All.Count, inputs.Count)] = input;
        }
    }

    private void Found(string mode, byte[] input, string what)
    {
        _found++;
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, mode)).FullName, Convert.ToHexString(SHA256.HashData(input))[..16]);
        File.WriteAllBytes(path, input);
        Console.WriteLine($"{path}: {what}");
    }
}
