using System.Globalization;
using ReportWorker.Fuzz;
using SharpFuzz;

switch (args)
{
    case ["file" or "sheet" or "stream"]:
        Fuzzer.Run(input => Target.Run(args[0], Read(input)));
        return 0;
    case ["file" or "sheet" or "stream", "libfuzzer"]:
        Fuzzer.LibFuzzer.Run(input => Target.Run(args[0], input.ToArray()));
        return 0;
    case ["seeds", var folder]:
        Seeds.Write(folder);
        return 0;
    case ["loop", var seconds, var seed, var folder]:
        return new Loop(int.Parse(seed, CultureInfo.InvariantCulture), folder).Run(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)));
    default:
        Console.Error.WriteLine("Usage: ReportWorker.Fuzz file|sheet|stream [libfuzzer] | seeds FOLDER | loop SECONDS SEED FOLDER");
        return 2;
}

static byte[] Read(Stream input)
{
    using var copy = new MemoryStream();
    input.CopyTo(copy);
    return copy.ToArray();
}
