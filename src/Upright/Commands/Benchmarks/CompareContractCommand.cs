using System.CommandLine;
using System.Globalization;
using Upright.Benchmarks;
using Upright.CommandLine;
using Upright.Commands.Reference;
using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Sources.Containers;
using Upright.Sources.Contracts;
using Upright.Sources.Reading;
using Upright.Store.Contracts;

namespace Upright.Commands.Benchmarks;

/// <summary><c>upright compare-contract --payer P</c>.</summary>
internal static class CompareContractCommand
{
    private const int Shown = 30;

    public static Command Create()
    {
        var payer = ContractOptions.Payer("The payer the contract is with, as it was loaded.");
        var on = Ask.On();
        var state = FeeCommand.StateOption();
        state.Description = "Your state: decides the Medicare fee, and with provider data the contracts compared with.";
        var series = new Option<string>("--class") { Description = "Market of professional or institutional prices; never mixed.", DefaultValueFactory = _ => "professional", HelpName = "CLASS" };
        series.AcceptOnlyFromAmong("professional", "institutional");
        var volume = new Option<string?>("--volume") { Description = "Table of code and units billed, to weigh the gaps by.", HelpName = "FILE" };
        var all = new Option<bool>("--all") { Description = $"Print every line, not the first {Shown}." };
        var json = Ask.AsJson();
        var data = DataFolder.Option();
        var command = new Command("compare-contract", "Holds your own contract against the market's median and Medicare, code by code, the largest gaps first.") { payer, on, state, series, volume, all, json, data }
            .WithExamples("upright compare-contract --payer Aetna --state TX", "upright compare-contract --payer Aetna --volume units-2025.csv --json");
        command.SetAction(parsed =>
        {
            var folder = DataFolder.Resolve(parsed.GetValue(data));
            var date = parsed.GetValue(on) ?? Ask.Today;
            var name = parsed.GetRequiredValue(payer);
            using var contracts = ContractStore.Open(folder);
            var loaded = contracts.All();
            if (loaded.FirstOrDefault(c => c.Payer.Equals(name, StringComparison.OrdinalIgnoreCase) && c.Holds.Contains(date)) is not { } contract)
            {
                Console.Error.WriteLine($"upright: no contract of yours with {name} holds on {date:yyyy-MM-dd}. " + (loaded.Count == 0 ? "None is loaded." : "Loaded: " + string.Join("; ", loaded.Select(c => $"{c.Payer} {c.Holds}")) + ".") + " Load one: upright import-contract FILE --payer NAME --from DATE");
                return ExitCodes.Findings;
            }
            var log = new ReadingLog();
            var units = parsed.GetValue(volume) is { } volumeFile ? VolumeFileReader.Read(InputMembers.Of(volumeFile)[0], log) : null;
            foreach (var row in log.Refused) Console.Error.WriteLine($"  refused {parsed.GetValue(volume)}:{row.Line}:{row.Column}: {row.Reason}");
            using var store = Ask.Open(parsed.GetValue(data));
            var fees = new ReferenceFees(store, Ask.Today);
            using var book = BenchmarkBook.Open(folder, fees, StoredProviders.Of(folder));
            var question = new BenchmarkQuestion(HcpcsCode.Parse("L2387")) { Payer = name, State = parsed.GetValue(state), On = parsed.GetValue(on), Series = Enum.Parse<BillingSeries>(parsed.GetValue(series)!, ignoreCase: true) };
            var gaps = ContractComparison.Compare(book, fees, question, contracts.Lines(contract), units);
            if (parsed.GetValue(json)) Json.Write(ContractComparisonDocument.Of(contract, date, gaps), ContractsJson.Default.ContractComparisonDocument);
            else Print(contract, gaps, units is not null, parsed.GetValue(all));
            return log.Refused.Count > 0 || gaps.All(g => g.ToMarket is null && g.ToMedicare is null) ? ExitCodes.Findings : ExitCodes.Ok;
        });
        return command;
    }

    private static void Print(StoredContract contract, IReadOnlyList<ContractGap> gaps, bool weighted, bool all)
    {
        Console.WriteLine($"{contract.Payer}, {contract.Holds}: {contract.Lines:N0} prices ({contract.File})");
        var table = new TextTable("code", "modifiers", "yours", "market p50", "of", "gap", "%", "Medicare", "gap", "%", weighted ? "units" : "", weighted ? "market gap × units" : "", weighted ? "Medicare gap × units" : "").RightAlign(2, 3, 5, 6, 7, 8, 9, 10, 11, 12);
        foreach (var gap in all ? gaps : gaps.Take(Shown))
            table.Add(gap.Code, gap.Modifiers, Dollars(gap.Yours), Dollars(gap.Market), gap.MarketIs is null ? "" : $"{gap.MarketIs}, {gap.Contracts:N0} contracts{(gap.IsSample ? " [sample]" : "")}", Dollars(gap.ToMarket), Share(gap.ToMarketShare),
                Dollars(gap.Medicare), Dollars(gap.ToMedicare), Share(gap.ToMedicareShare), weighted ? gap.Units?.ToString("0.##", CultureInfo.InvariantCulture) ?? "" : "", weighted ? Dollars(gap.Weighted) : "", weighted ? Dollars(gap.WeightedToMedicare) : "");
        Console.WriteLine(table);
        if (!all && gaps.Count > Shown) Console.WriteLine($"… and {gaps.Count - Shown:N0} more: --all");
        if (weighted)
        {
            Console.WriteLine(Together("the market", gaps, g => g.Weighted));
            Console.WriteLine(Together("Medicare", gaps, g => g.WeightedToMedicare));
        }
        foreach (var reason in gaps.Where(g => g.MarketAbsence is not null).GroupBy(g => g.MarketAbsence!.Reason)) Console.WriteLine($"No market for {reason.Count():N0} {(reason.Count() == 1 ? "line" : "lines")}: {Wrap.At(reason.First().MarketAbsence!.Explanation, "  ")}");
    }

    private static string Together(string other, IReadOnlyList<ContractGap> gaps, Func<ContractGap, Money?> weighted)
    {
        var lines = gaps.Select(weighted).OfType<Money>().ToList();
        return lines.Count == 0 ? $"Against {other}: no line has both a price there and units." : $"Against {other}, gap × units together: {Dollars(new Money(lines.Sum(m => m.Amount)))} over {lines.Count:N0} {(lines.Count == 1 ? "line" : "lines")}.";
    }

    private static string Dollars(Money? money) => money is { } known ? known.ToCents().ToString() : "none";

    private static string Share(decimal? share) => share is { } known ? (known * 100).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) : "";
}
