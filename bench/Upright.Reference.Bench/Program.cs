using System.Globalization;
using Upright.Reference.Bench;

// Usage: bench [runs]. Needs the working copy with ./upright built and the publishers' files in ../shared/data/cms.
var runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
var root = WholeProcess.FindRoot();
var cms = Path.Combine(root, "..", "shared", "data", "cms");
var workbook = Path.Combine(cms, "hcpcs", "HCPC2020_OCT_CONTR_ANWEB.xlsx");
var fees = Path.Combine(cms, "dmepos", "DMEPOS25_APR.csv");
if (!File.Exists(workbook) || !File.Exists(fees))
{
    Console.Error.WriteLine($"The publishers' files are not in {Path.GetFullPath(cms)}.");
    return 3;
}

Console.WriteLine($"{runs} runs each, interleaved; medians (lowest to highest). Processor time is of the process and its children.");
using (var processes = new WholeProcess(root, workbook, fees)) processes.Measure(runs);
InProcessSearch.Measure(workbook, runs);
return 0;
