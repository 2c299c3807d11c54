using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.Synthetic;

namespace Upright.Commands.Synth;

internal static class SynthCommand
{
    public static Command Create()
    {
        var command = new Command("synth", "Write synthetic files of any size, clearly named so, for tests and benchmarks.");
        command.Add(InNetwork());
        return command.WithExamples("upright synth in-network --size 1GB --seed 7 --out rates.json.gz");
    }

    private static Command InNetwork()
    {
        var size = new Option<long>("--size")
        {
            Description = "Bytes of JSON before compression, such as 500MB or 1GB.",
            HelpName = "SIZE",
            Required = true,
            CustomParser = result =>
            {
                if (result.Tokens is [var token] && ByteSize.TryParse(token.Value, out var bytes)) return bytes;
                result.AddError("--size is a number with KB, MB or GB behind it, such as 500MB; at most 1000GB.");
                return 0;
            },
        };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same file.", HelpName = "N", DefaultValueFactory = _ => 7 };
        var schema = new Option<string>("--schema") { Description = "Layout of the file: 2.1 or 1.6.", HelpName = "VERSION", DefaultValueFactory = _ => "2.1" };
        schema.AcceptOnlyFromAmong("1.6", "2.1");
        var quirks = new Option<bool>("--quirks") { Description = "Sprinkle in the oddities that published files have; the file is then invalid on purpose." };
        var groups = new Option<int?>("--groups") { Description = "Provider groups (default: 20,000, fewer in small files).", HelpName = "N" };
        groups.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 5_000_000) result.AddError("--groups is a number from 1 to 5000000.");
        });
        var payer = new Option<string>("--payer") { Description = "Name of the payer; the file says SYNTHETIC in front of it.", HelpName = "NAME", DefaultValueFactory = _ => "Example Health Plan" };
        payer.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { Length: > 0 and <= 200 }) result.AddError("--payer is a name of 1 to 200 characters.");
        });
        var month = new Option<DateOnly>("--month")
        {
            Description = "Month of publication, such as 2026-10.",
            HelpName = "YYYY-MM",
            DefaultValueFactory = _ => new DateOnly(2026, 10, 1),
            CustomParser = result =>
            {
                if (result.Tokens is [var token] && DateOnly.TryParseExact(token.Value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return first;
                result.AddError("--month is written as 2026-10.");
                return default;
            },
        };
        var output = new Option<FileInfo>("--out") { Description = "The file to write; compressed when its name ends in .gz.", HelpName = "FILE", Required = true };
        var truth = new Option<FileInfo?>("--truth") { Description = "Also write what the file holds: counts for every code, each price of A, E, K and L codes.", HelpName = "FILE" };

        var command = new Command("in-network", "Write a synthetic Transparency in Coverage in-network file.") { size, seed, schema, quirks, groups, payer, month, output, truth };
        command.SetAction(async (parsed, cancellation) =>
        {
            var spec = new SyntheticFileSpec
            {
                Size = parsed.GetValue(size),
                Seed = parsed.GetValue(seed),
                Schema = parsed.GetValue(schema) == "1.6" ? SyntheticSchema.V16 : SyntheticSchema.V21,
                Quirks = parsed.GetValue(quirks),
                Groups = parsed.GetValue(groups),
                Payer = parsed.GetValue(payer)!,
                Month = parsed.GetValue(month),
            };
            var file = parsed.GetValue(output)!;
            if (file.Directory is { Exists: false } folder)
            {
                await Console.Error.WriteLineAsync($"upright: the folder {folder.FullName} does not exist.");
                return ExitCodes.Usage;
            }
            var watch = Stopwatch.StartNew();
            var bytes = await Task.Run(() => SyntheticInNetworkFile.Write(spec, file.FullName, parsed.GetValue(truth)?.FullName, cancellation), cancellation);
            var speed = bytes / 1e6 / watch.Elapsed.TotalSeconds;
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{file.Name}: {bytes:#,0} bytes of synthetic JSON in {watch.Elapsed.TotalSeconds:0.0} s ({speed:0} MB/s)."));
            return ExitCodes.Ok;
        });
        return command.WithExamples(
            "upright synth in-network --size 1GB --seed 7 --out rates.json.gz",
            "upright synth in-network --size 20MB --quirks --schema 1.6 --payer \"Aetna\" --month 2026-09 --out odd.json.gz --truth odd.truth.json");
    }
}
