using System.CommandLine;
using System.Net;
using Upright.CommandLine;
using Upright.Domain;

namespace Upright.Web;

internal static class ServeCommand
{
    public const int DefaultPort = 5287;

    public static Command Create()
    {
        var port = PortOption();
        var data = DataFolder.Option();
        var command = new Command("serve", "Opens the site and the REST API over what is loaded, on this machine only.") { port, data }
            .WithExamples("upright serve", "upright serve --port 8080 --data /srv/upright");
        command.SetAction((parsed, cancel) => RunAsync(new SiteOptions(DataFolder.Resolve(parsed.GetValue(data)), IsDemo: false), parsed.GetValue(port), cancel));
        return command;
    }

    public static Option<int> PortOption()
    {
        var port = new Option<int>("--port") { Description = "TCP port on 127.0.0.1.", DefaultValueFactory = _ => DefaultPort, HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535) result.AddError("--port is a number from 1 to 65535 (0 takes any free one).");
        });
        return port;
    }

    public static async Task<int> RunAsync(SiteOptions options, int port, CancellationToken cancel)
    {
        await using var site = Site.Create(options, new IPEndPoint(IPAddress.Loopback, port));
        try
        {
            await site.StartAsync(cancel);
        }
        catch (IOException)
        {
            throw new UnreadableInputException($"Port {port} of 127.0.0.1 is taken: another program, or another upright, listens there. Choose one with --port.");
        }
        await Console.Error.WriteLineAsync($"Upright is open at {site.Urls.First()} (data: {options.DataFolder}). Stop with Ctrl-C.");
        try
        {
            await Task.Delay(Timeout.Infinite, cancel);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is the ordinary end.
        }
        await site.StopAsync(CancellationToken.None);
        await Console.Error.WriteLineAsync("Upright is closed.");
        return ExitCodes.Ok;
    }
}
