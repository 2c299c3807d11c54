using System.Diagnostics;
using System.Globalization;

// Whole processes, one after another in pairs, so that whatever else the machine does falls on both alike:
// upright validate FILE against gzip -dc FILE, and against python3's own JSON parser where it is asked for.
// --quirks takes a file full of the mistakes that publishers make.
// Usage: Upright.Validate.Bench UPRIGHT [--size 1GB] [--pairs 7] [--quirks] [--python]

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length == 0)
{
    Console.Error.WriteLine("Usage: Upright.Validate.Bench PATH-OF-UPRIGHT [--size 1GB] [--pairs 7] [--quirks] [--python]");
    return 2;
}
var upright = Path.GetFullPath(args[0]);
var size = After("--size") ?? "1GB";
var pairs = int.Parse(After("--pairs") ?? "7", CultureInfo.InvariantCulture);
var folder = Directory.CreateTempSubdirectory("upright-bench-");
try
{
    var file = Path.Combine(folder.FullName, "rates.json.gz");
    Run(upright, ["synth", "in-network", "--size", size, "--seed", "7", "--out", file, .. args.Contains("--quirks") ? ["--quirks"] : Array.Empty<string>()]);
    var bytes = BytesOfJson(file);
    var rivals = new List<(string Name, string Program, string[] Words)> { ("gzip -dc", "gzip", ["-dc", file]) };
    if (args.Contains("--python")) rivals.Add(("python3 json.load", "python3", ["-c", "import gzip,json,sys; json.load(gzip.open(sys.argv[1]))", file]));
    Run(upright, ["validate", file]);
    foreach (var (name, program, words) in rivals)
    {
        var ratios = new List<double>();
        var ours = new List<double>();
        var theirs = new List<double>();
        for (var pair = 0; pair < pairs; pair++)
        {
            ours.Add(Run(upright, ["validate", file]));
            theirs.Add(Run(program, words));
            ratios.Add(ours[^1] / theirs[^1]);
        }
        Console.WriteLine($"upright validate / {name}: {Median(ratios):0.00} (median of {pairs} pairs, {ratios.Min():0.00} to {ratios.Max():0.00}); " +
            $"{bytes / 1e6 / Median(ours):0} MB/s against {bytes / 1e6 / Median(theirs):0} MB/s of JSON");
    }
    return 0;
}
finally
{
    folder.Delete(recursive: true);
}

string? After(string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

static double Run(string program, string[] words)
{
    var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
    foreach (var word in words) start.ArgumentList.Add(word);
    var watch = Stopwatch.StartNew();
    using var process = Process.Start(start)!;
    var errors = process.StandardError.ReadToEndAsync();
    process.StandardOutput.BaseStream.CopyTo(Stream.Null, 1 << 20);
    process.WaitForExit();
    // 1: the file has violations, which those with quirks are for.
    if (process.ExitCode is not (0 or 1)) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
    return watch.Elapsed.TotalSeconds;
}

static long BytesOfJson(string file)
{
    using var json = new System.IO.Compression.GZipStream(File.OpenRead(file), System.IO.Compression.CompressionMode.Decompress);
    var buffer = new byte[1 << 20];
    long bytes = 0;
    for (int read; (read = json.Read(buffer)) > 0;) bytes += read;
    return bytes;
}
