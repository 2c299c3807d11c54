using System.CommandLine;
using Upright.Commands.Benchmarks;
using Upright.Commands.Fetch;
using Upright.Commands.Providers;
using Upright.Commands.Reference;
using Upright.Commands.Synth;
using Upright.Commands.Toc;
using Upright.Commands.Validate;
using Upright.Commands.X12;
using Upright.Loading;

namespace Upright.CommandLine;

/// <summary>All verbs of the program, in the order of the help.</summary>
internal static class Verbs
{
    private static readonly InvocationConfiguration Within = new() { EnableDefaultExceptionHandler = false };

    private static readonly (string Name, Func<Command> Create)[] All =
    [
        ("code", CodeCommand.Create),
        ("modifier", ModifierCommand.Create),
        ("search", SearchCommand.Create),
        ("history", HistoryCommand.Create),
        ("fee", FeeCommand.Create),
        ("import", ImportCommand.Create),
        ("sources", SourcesCommand.Create),
        ("benchmark", BenchmarkCommand.Create),
        ("import-contract", ImportContractCommand.Create),
        ("compare-contract", CompareContractCommand.Create),
        ("synth", SynthCommand.Create),
        ("validate", ValidateCommand.Create),
        ("x12", X12Command.Create),
        ("toc", () => TocCommand.Create((words, cancel) => ImportCommand.Create().Parse(words).InvokeAsync(Within, cancel))),
        ("allowed", AllowedCommand.Create),
        ("providers", ProvidersCommand.Create),
        ("fetch", () => FetchCommand.Create((path, data, cancel) => ImportCommand.Create().Parse([path, "--data", data]).InvokeAsync(Within, cancel))),
        .. SiteVerbs.All,
    ];

    /// <summary>The verb that the arguments begin with; all of them when they begin with none: making every verb takes as long as a small question.</summary>
    public static IEnumerable<Command> Of(string[] args)
    {
        var named = Array.FindIndex(All, verb => args.Length > 0 && verb.Name == args[0]);
        return named >= 0 ? [All[named].Create()] : All.Select(verb => verb.Create());
    }
}
