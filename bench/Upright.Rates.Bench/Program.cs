using Upright.Rates.Bench;

// bare FILE               reads a gzip file through GZipStream and counts its bytes: the rival
// compare UPRIGHT FILE N  N interleaved rounds of every rival and of the program; medians and ratios
switch (args)
{
    case ["bare", var file]:
        Console.WriteLine(BareRead.Count(file));
        return 0;
    case ["compare", var upright, var file]:
        Comparison.Run(upright, file, 9);
        return 0;
    case ["compare", var upright, var file, var rounds] when int.TryParse(rounds, out var n) && n > 0:
        Comparison.Run(upright, file, n);
        return 0;
    default:
        Console.Error.WriteLine("Usage: Upright.Rates.Bench compare UPRIGHT FILE.json.gz [ROUNDS] | bare FILE.json.gz");
        return 2;
}
