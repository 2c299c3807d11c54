using System.CommandLine;
using DuckDB.NET.Data;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Domain.Parties;
using Upright.Store.Providers;
using Upright.Store.Rates;

namespace Upright.Commands.Providers;

/// <summary><c>upright providers</c>: who the NPIs of the rates are, and what they really bill.</summary>
internal static class ProvidersCommand
{
    public static Command Create()
    {
        var command = new Command("providers", "Load and ask who providers are: NPPES, and CMS's equipment by supplier and service.") { Load(), Show(), List() };
        return command.WithExamples("upright providers load NPPES_Data_Dissemination_October_2026.zip", "upright providers show 1234567893");
    }

    private static Command Load()
    {
        var file = new Argument<string>("FILE") { Description = "NPPES's provider file or its zip, or CMS's file of equipment by supplier and service." };
        var year = new Option<int?>("--year") { Description = "Year of the utilisation, where the file's name does not tell it.", HelpName = "YYYY" };
        var data = DataFolder.Option();
        var command = new Command("load", "Load a file about providers, told by its header: whole or not at all, the same content once. Of NPPES those are kept whom loaded rates name and those who furnish orthotics, prosthetics or equipment.") { file, year, data };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var folder = DataFolder.Resolve(parsed.GetValue(data));
            long shown = 0;
            var loaded = ProviderStore.Open(folder).Load(parsed.GetValue(file)!, NpisOfRates(folder), parsed.GetValue(year), rows =>
            {
                if (rows - shown < 250_000 || Console.IsErrorRedirected) return;
                shown = rows;
                Console.Error.Write($"\r{rows:N0} rows read ");
            }, cancel);
            if (shown > 0) Console.Error.WriteLine();
            Console.WriteLine($"{loaded.FileName}: {loaded.Kind}{(loaded.Year is { } of ? " of " + of : "")}, {loaded.Rows:N0} rows kept.");
            return ExitCodes.Ok;
        }, cancel));
        return command.WithExamples("upright providers load npidata_pfile_20050523-20261011.csv", "upright providers load MUP_DME_RY26_P05_V10_DY24_SPR.csv");
    }

    private static Command Show()
    {
        var npis = new Argument<string[]>("NPI") { Description = "One NPI or several.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output." };
        var data = DataFolder.Option();
        var command = new Command("show", "Show what is known of an NPI.") { npis, json, data };
        command.SetAction(parsed =>
        {
            var store = ProviderStore.Open(DataFolder.Resolve(parsed.GetValue(data)));
            var records = new List<ProviderRecord>();
            foreach (var text in parsed.GetValue(npis)!)
            {
                if (!Npi.TryParse(text, out var npi))
                {
                    Console.Error.WriteLine($"upright: {text} is no NPI: ten digits beginning with 1 or 2, with a valid check digit.");
                    return ExitCodes.Usage;
                }
                records.Add(store.Find(npi.Number));
            }
            if (parsed.GetValue(json)) Json.Write(new ProvidersDocument(records), ProvidersJson.Default.ProvidersDocument);
            else foreach (var record in records) ProviderText.Write(Console.Out, record, store.Sources());
            return records.All(r => r.Provider is not null || r.Billed.Count > 0) ? ExitCodes.Ok : ExitCodes.Findings;
        });
        return command.WithExamples("upright providers show 1234567893 --json");
    }

    private static Command List()
    {
        var data = DataFolder.Option();
        var command = new Command("list", "List the files about providers that are loaded.") { data };
        command.SetAction(parsed =>
        {
            var sources = ProviderStore.Open(DataFolder.Resolve(parsed.GetValue(data))).Sources();
            foreach (var source in sources) Console.WriteLine($"{source.Kind,-22}{source.Year,-6}{source.Rows,12:N0} rows  {source.FileName}  loaded {source.LoadedAt:yyyy-MM-dd}");
            if (sources.Count == 0) Console.Error.WriteLine("upright: nothing about providers is loaded. Load it: upright providers load FILE");
            return sources.Count == 0 ? ExitCodes.Findings : ExitCodes.Ok;
        });
        return command.WithExamples("upright providers list");
    }

    private static HashSet<long> NpisOfRates(string dataFolder)
    {
        var npis = new HashSet<long>();
        using var lake = RateLake.Open(dataFolder);
        using DuckDBConnection duck = lake.OpenDuckDb();
        using var command = duck.CreateCommand();
        command.CommandText = "SELECT DISTINCT npi FROM group_npis";
        using var row = command.ExecuteReader();
        while (row.Read()) npis.Add(row.GetInt64(0));
        return npis;
    }
}
