using System.Globalization;
using Upright.Benchmarks.Bench;

return args switch
{
    ["load", var data, .. var files] => Load.Files(data, files),
    ["make", var data, var millions] => SyntheticLake.Make(data, int.Parse(millions, CultureInfo.InvariantCulture)),
    ["ask", var data, var code, var times] => Asking.Once(data, code, int.Parse(times, CultureInfo.InvariantCulture), npis: true),
    ["ask-without-npis", var data, var code, var times] => Asking.Once(data, code, int.Parse(times, CultureInfo.InvariantCulture), npis: false),
    ["readers", var data, var readers, var times] => Asking.Readers(data, int.Parse(readers, CultureInfo.InvariantCulture), int.Parse(times, CultureInfo.InvariantCulture)),
    ["family", var data] => Asking.Family(data),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        load DATA FILE…        import payers' files
        make DATA MILLIONS     write a lake of so many million invented prices
        ask DATA CODE TIMES    one code, all payers, then other codes, in one process
        readers DATA N TIMES   N threads that ask one open book at once
        ask-without-npis DATA CODE TIMES  the same without counting distinct NPIs
        family DATA            every L code of the lake
        """);
    return 2;
}
