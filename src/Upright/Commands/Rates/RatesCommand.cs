using System.CommandLine;
using Upright.CommandLine;

namespace Upright.Commands.Rates;

/// <summary><c>upright rates …</c>: the store of negotiated rates.</summary>
internal static class RatesCommand
{
    public static Command Create() => new Command("rates", "Load payers' files of negotiated rates and see what is loaded.")
    {
        RatesImportCommand.Create(), RatesSourcesCommand.Create(),
    }.WithExamples("upright rates import 2025-06_in-network-rates.json.gz --codes L", "upright rates sources");
}
