using System.CommandLine;
using Upright.Benchmarks;
using Upright.CommandLine;
using Upright.Commands.Reference;
using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Domain.Parties;

namespace Upright.Commands.Benchmarks;

/// <summary><c>upright benchmark CODE</c>.</summary>
internal static class BenchmarkCommand
{
    public static Command Create()
    {
        var code = Ask.CodeArgument();
        var payer = new Option<string?>("--payer") { Description = "Only payers whose name holds this text.", HelpName = "NAME" };
        var state = FeeCommand.StateOption();
        state.Description = "Only contracts with a provider in this state, compared with its Medicare fee.";
        var on = Ask.On();
        on.Description = "Date on which prices are to hold (default: each payer's latest month).";
        var modifierClass = new Option<string>("--modifier-class") { Description = "purchase, rental or used; never mixed.", DefaultValueFactory = _ => "purchase", HelpName = "CLASS" };
        modifierClass.AcceptOnlyFromAmong("purchase", "rental", "used");
        var series = new Option<string>("--class") { Description = "professional or institutional; never mixed.", DefaultValueFactory = _ => "professional", HelpName = "CLASS" };
        series.AcceptOnlyFromAmong("professional", "institutional");
        var relevance = new Option<string>("--relevance") { Description = "minimum, balanced or maximum: how surely a contract's providers must supply orthoses.", DefaultValueFactory = _ => "balanced", HelpName = "LEVEL" };
        relevance.AcceptOnlyFromAmong("minimum", "balanced", "maximum");
        var weight = new Option<string>("--weight") { Description = "contract, row or npi: what counts once.", DefaultValueFactory = _ => "contract", HelpName = "UNIT" };
        weight.AcceptOnlyFromAmong("contract", "row", "npi");
        var minimum = new Option<int>("--minimum-contracts") { Description = "Publish no statistics of fewer contracts.", DefaultValueFactory = _ => BenchmarkQuestion.DefaultMinimumContracts, HelpName = "N" };
        minimum.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() < 1) r.AddError("--minimum-contracts is a whole number from 1.");
        });
        var npi = NpiOption();
        var tin = TinOption();
        var json = Ask.AsJson();
        var data = DataFolder.Option();
        var command = new Command("benchmark", "What payers have agreed to pay for a code: by payer, against Medicare, with how much it can be relied on.")
            { code, payer, state, on, modifierClass, series, relevance, weight, minimum, npi, tin, json, data }
            .WithExamples("upright benchmark L2387", "upright benchmark L1833 --payer Evry --state TX --json", "upright benchmark L2387 --tin 12-3456789");
        command.SetAction(parsed =>
        {
            var question = new BenchmarkQuestion(HcpcsCode.Parse(parsed.GetRequiredValue(code)))
            {
                Payer = parsed.GetValue(payer),
                State = parsed.GetValue(state),
                On = parsed.GetValue(on),
                ModifierClass = Enum.Parse<ModifierClass>(parsed.GetValue(modifierClass)!, ignoreCase: true),
                Series = Enum.Parse<BillingSeries>(parsed.GetValue(series)!, ignoreCase: true),
                Relevance = Enum.Parse<Relevance>(parsed.GetValue(relevance)!, ignoreCase: true),
                Weighting = Enum.Parse<Weighting>(parsed.GetValue(weight)!, ignoreCase: true),
                MinimumContracts = parsed.GetValue(minimum),
                Npi = parsed.GetValue(npi),
                Tin = parsed.GetValue(tin),
            };
            using var store = Ask.Open(parsed.GetValue(data));
            using var book = BenchmarkBook.Open(DataFolder.Resolve(parsed.GetValue(data)), new ReferenceFees(store, Ask.Today), StoredProviders.Of(DataFolder.Resolve(parsed.GetValue(data))));
            var benchmark = book.Ask(question);
            if (parsed.GetValue(json)) Json.Write(BenchmarkDocument.Of(benchmark), BenchmarksJson.Default.BenchmarkDocument);
            else BenchmarkText.Print(benchmark, Console.Out);
            return benchmark.AllPayers.Distribution is null ? ExitCodes.Findings : ExitCodes.Ok;
        });
        return command;
    }

    private static Option<Npi?> NpiOption() => new("--npi")
    {
        Description = "Also show this provider's own prices and their place.",
        HelpName = "N",
        CustomParser = result =>
        {
            if (Npi.TryParse(result.Tokens[0].Value, out var npi)) return npi;
            result.AddError("--npi is ten digits beginning with 1 or 2 with a valid check digit.");
            return null;
        },
    };

    private static Option<Tin?> TinOption() => new("--tin")
    {
        Description = "Also show this billing party's own prices and their place: an EIN, or the NPI that stands in its place.",
        HelpName = "T",
        CustomParser = result =>
        {
            if (Tin.TryParse(TinType.Ein, result.Tokens[0].Value, out var tin) || Tin.TryParse(TinType.Npi, result.Tokens[0].Value, out tin)) return tin;
            result.AddError("--tin is an EIN of nine digits (12-3456789) or an NPI.");
            return null;
        },
    };
}
