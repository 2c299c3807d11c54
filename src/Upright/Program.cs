using System.CommandLine;
using System.Globalization;
using Upright.CommandLine;
using Upright.Commands.Benchmarks;
using Upright.Commands.Dossiers;
using Upright.Commands.Fetch;
using Upright.Commands.Providers;
using Upright.Commands.Reference;
using Upright.Commands.Synth;
using Upright.Commands.Toc;
using Upright.Commands.Validate;
using Upright.Commands.X12;
using Upright.Domain;
using Upright.Loading;
using Upright.Web;
using Upright.Web.Demo;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");

var root = new RootCommand("Upright: open reimbursement intelligence and clean claims for orthotics and prosthetics.");

root.Add(CodeCommand.Create());
root.Add(ModifierCommand.Create());
root.Add(SearchCommand.Create());
root.Add(HistoryCommand.Create());
root.Add(FeeCommand.Create());
root.Add(ImportCommand.Create());
root.Add(SourcesCommand.Create());
root.Add(BenchmarkCommand.Create());
root.Add(ImportContractCommand.Create());
root.Add(CompareContractCommand.Create());
root.Add(SynthCommand.Create());
root.Add(ValidateCommand.Create());
root.Add(X12Command.Create());
root.Add(TocCommand.Create((words, cancel) => ImportCommand.Create().Parse(words).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancel)));
root.Add(AllowedCommand.Create());
root.Add(ProvidersCommand.Create());
root.Add(DossierCommand.Create());
root.Add(PublishCommand.Create());
root.Add(ServeCommand.Create());
root.Add(DemoCommand.Create());
root.Add(FetchCommand.Create((path, data, cancel) => ImportCommand.Create().Parse([path, "--data", data]).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancel)));

Examples.ShowInHelp(root);
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync("upright: " + error.Message);
    var verb = string.Concat(args.TakeWhile(a => !a.StartsWith('-')).Take(1).Select(a => a + " "));
    await Console.Error.WriteLineAsync($"Try: upright {verb}--help");
    return ExitCodes.Usage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (UnreadableInputException unreadable)
{
    await Console.Error.WriteLineAsync("upright: " + unreadable.Located);
    return ExitCodes.Unreadable;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("upright: cancelled; nothing was left half done.");
    return ExitCodes.Cancelled;
}
