using System.Diagnostics;
using System.Globalization;
using Upright.X12.Bench;
using Upright.X12.Checking;
using Upright.X12.Professional;
using Upright.X12.Reading;
using Upright.X12.Syntax;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["write", var claims, var path]:
        using (var output = File.Create(path)) SampleBatch.Write(output, Enumerable.Range(1, int.Parse(claims)).Select(SampleBatch.Claim));
        return 0;
    case ["speed", .. var rest]:
        Speed(rest.Length > 0 ? int.Parse(rest[0]) : 10_000, rest.Length > 1 ? int.Parse(rest[1]) : 15);
        return 0;
    case ["tokenise" or "read" or "check" or "copy", var path]:
        return Once(args[0], path);
    case ["fuzz"]:
        SharpFuzz.Fuzzer.OutOfProcess.Run(FuzzTarget.Run);
        return 0;
    default:
        Console.Error.WriteLine("""
            write CLAIMS FILE       a file of invented claims
            speed [CLAIMS [ROUNDS]] MB a second of processor time for each stage, median of rounds
            tokenise|read|check|copy FILE   one pass: bytes a second and the most memory held
            fuzz                    target for afl-fuzz: reads standard input
            """);
        return 2;
}

static void Speed(int claims, int rounds)
{
    var batch = Enumerable.Range(1, claims).Select(SampleBatch.Claim).ToArray();
    using var memory = new MemoryStream();
    SampleBatch.Write(memory, batch);
    var file = memory.ToArray();
    var stages = new (string Name, Action Run)[]
    {
        ("memcpy", () => file.AsSpan().CopyTo(new byte[file.Length])),
        ("tokenise", () => Tokenise(new MemoryStream(file))),
        ("copy faithfully", () => FaithfulCopy.Write(new MemoryStream(file), Stream.Null)),
        ("typed read", () => Read(new MemoryStream(file))),
        ("check 1 to 4", () => Check(new MemoryStream(file), 4)),
        ("check 1 to 5", () => Check(new MemoryStream(file), 5)),
        ("check 1 to 7", () => Check(new MemoryStream(file), 7)),
        ("write", () => SampleBatch.Write(Stream.Null, batch)),
    };
    var times = stages.Select(_ => new List<double>()).ToArray();
    // Interleaved, so that whatever else the machine does falls on all alike.
    for (var round = -3; round < rounds; round++)
        for (var i = 0; i < stages.Length; i++)
        {
            // Processor time, not the clock: the machine may be doing other work too.
            var start = Environment.CpuUsage.TotalTime;
            stages[i].Run();
            if (round >= 0) times[i].Add((Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }
    Console.WriteLine($"{claims:N0} claims, {file.Length / 1e6:0.0} MB, median of {rounds} interleaved rounds, by processor time");
    for (var i = 0; i < stages.Length; i++) Console.WriteLine($"{stages[i].Name,-16} {file.Length / 1e6 / times[i].Order().ElementAt(rounds / 2),9:N0} MB/s");
}

static int Once(string verb, string path)
{
    var start = Stopwatch.GetTimestamp();
    using (var stream = new FileStream(path, new FileStreamOptions { BufferSize = 0 }))
    {
        switch (verb)
        {
            case "tokenise": Tokenise(stream); break;
            case "read": Read(stream); break;
            case "copy": FaithfulCopy.Write(stream, Stream.Null); break;
            default: Check(stream, 5); break;
        }
    }
    var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
    using var process = Process.GetCurrentProcess();
    var megabytes = new FileInfo(path).Length / 1e6;
    Console.WriteLine($"{verb}: {megabytes:N0} MB in {seconds:0.00} s, {megabytes / seconds:N0} MB/s, peak {process.PeakWorkingSet64 / 1e6:N0} MB");
    return 0;
}

static void Tokenise(Stream stream)
{
    using var reader = new SegmentReader(stream);
    long elements = 0;
    while (reader.Read()) elements += reader.Segment.Count;
    if (elements == 0) throw new InvalidOperationException("Nothing was read.");
}

static void Read(Stream stream)
{
    var total = 0m;
    foreach (var filed in ProfessionalClaims.Read(stream)) total += filed.Claim.Total;
    if (total == 0) throw new InvalidOperationException("Nothing was read.");
}

static void Check(Stream stream, int level)
{
    var report = FileCheck.Check(stream, null, new CheckOptions { DeepestLevel = level, CodeSets = new AllCodesValid() });
    if (report.Errors > 0) throw new InvalidOperationException(string.Join(", ", report.Findings.Take(5).Select(f => f.Id)));
}
