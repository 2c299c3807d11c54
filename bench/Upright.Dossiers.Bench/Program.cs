using System.Globalization;
using Upright.Dossiers.Bench;

return args switch
{
    ["first", var app, var data] => await FirstVisits.MeasureAsync(app, data),
    ["read", var address, var requests, var seed, .. var rest] => await Readers.MeasureAsync(new Uri(address), Number(requests), Number(seed), rest is [var pid] ? Number(pid) : null),
    ["publish", var app, var data, .. var options] => Commands.Publish(app, data, options),
    ["single", var app, var data, var times] => Commands.Single(app, data, Number(times)),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("""
        APP is the published program, DATA a data folder; serve it with: APP serve --port 5300 --data DATA

        first APP DATA                      starts the site and times the first visits of some pages, one after another
        read ADDRESS REQUESTS SEED [PID]    20 readers over loopback, each asking for the next page when it has the last; with the memory of process PID
        publish APP DATA [OPTIONS]          a static site of all L codes into a temporary folder
        single APP DATA TIMES               one HTML dossier from the command line, again and again
        """);
    return 2;
}
