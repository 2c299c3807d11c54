using System.CommandLine;
using Upright.CommandLine;
using Upright.Commands.Reference;

namespace Upright.Web.Demo;

internal static class DemoCommand
{
    public static Command Create()
    {
        var port = ServeCommand.PortOption();
        var data = DataFolder.Option();
        var command = new Command("demo", "Loads the starter data and synthetic sample files into a store of their own and opens the site on it.") { port, data }
            .WithExamples("upright demo");
        command.SetAction((parsed, cancel) =>
        {
            // A store of its own: the demonstration must never mix with what the user has loaded.
            var folder = parsed.GetValue(data) is { } named ? DataFolder.Resolve(named) : Path.Combine(DataFolder.Resolve(null), "demo");
            using (Ask.Open(folder)) Console.Error.WriteLine("The starter data are loaded.");
            SampleRates.Ensure(folder, cancel);
            Console.Error.WriteLine("Synthetic sample files stand in for four payers; every figure of theirs is marked SAMPLE.");
            return ServeCommand.RunAsync(new SiteOptions(folder, IsDemo: true), parsed.GetValue(port), cancel);
        });
        return command;
    }
}
