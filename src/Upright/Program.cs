using System.CommandLine;
using System.Globalization;
using Upright.CommandLine;
using Upright.Domain;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

var root = new RootCommand("Upright: open reimbursement intelligence and clean claims for orthotics and prosthetics.");

foreach (var verb in Verbs.Of(args)) root.Add(verb);
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
