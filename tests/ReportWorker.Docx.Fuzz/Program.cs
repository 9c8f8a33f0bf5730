using ReportWorker.Docx.Fuzz;
using SharpFuzz;

switch (args)
{
    case ["package"]:
        Fuzzer.Run(input => Target.Package(Read(input)));
        return 0;
    case ["body"]:
        Fuzzer.Run(input => Target.Body(Read(input)));
        return 0;
    case ["seeds", var folder]:
        Seeds.Write(folder);
        return 0;
    default:
        Console.Error.WriteLine("Usage: ReportWorker.Docx.Fuzz package|body < FILE, under afl-fuzz or not | seeds FOLDER");
        return 2;
}

static byte[] Read(Stream input)
{
    using var copy = new MemoryStream();
    input.CopyTo(copy);
    return copy.ToArray();
}
