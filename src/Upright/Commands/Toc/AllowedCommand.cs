using System.CommandLine;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Loading;
using Upright.Sources.TransparencyInCoverage.AllowedAmounts;
using Upright.Sources.TransparencyInCoverage.Decompression;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Commands.Toc;

/// <summary><c>upright allowed FILE</c>: out-of-network allowed amounts as a payer publishes them.</summary>
internal static class AllowedCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A payer's allowed-amounts file: .json, .json.gz or .zip." };
        var codes = ImportCommand.CodesOption();
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output." };
        var command = new Command("allowed", "List out-of-network allowed amounts of a payer's file. Most published ones are empty: what fewer than 20 claims stand behind is not published.") { file, codes, json };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed.GetValue(file)!, parsed.GetRequiredValue(codes), parsed.GetValue(json), cancel), cancel));
        return command.WithExamples("upright allowed 2026-10_allowed-amounts.json.gz --codes L");
    }

    private static int Run(string path, CodeFilter codes, bool asJson, CancellationToken cancel)
    {
        using var file = PayerFile.Open(path);
        var read = new List<AllowedAmountsContents>();
        foreach (var member in file.Members)
        {
            using var text = file.OpenMember(member, new WarningCounts());
            try
            {
                read.Add(AllowedAmountsReader.Read(text.Text, codes, cancel));
            }
            catch (UnreadableInputException unreadable)
            {
                throw new UnreadableInputException(unreadable.Message, unreadable) { File = path, Offset = unreadable.Offset };
            }
        }
        if (asJson)
        {
            Json.Write(new AllowedDocument(read), TocJson.Default.AllowedDocument);
            return ExitCodes.Ok;
        }
        foreach (var contents in read)
        {
            Console.WriteLine($"Allowed amounts of {contents.ReportingEntity}, updated {contents.LastUpdatedOn}: {contents.Items:N0} codes, {contents.Amounts.Count:N0} amounts of those asked for.");
            foreach (var amount in contents.Amounts)
                Console.WriteLine($"  {amount.Code} {amount.Modifiers,-6} {new Money(amount.Amount),12}  {amount.BillingClass}, places {amount.PlacesOfService}, {amount.TinType} {amount.TinValue}, billed {Charges(amount)}");
        }
        return ExitCodes.Ok;
    }

    private static string Charges(AllowedAmount amount) =>
        amount.LowestCharge is not { } lowest || amount.HighestCharge is not { } highest ? "not given"
        : lowest == highest ? new Money(lowest).ToString() : $"{new Money(lowest)} to {new Money(highest)}";
}

/// <summary>What <c>upright allowed --json</c> writes: one entry a member of the file.</summary>
internal sealed record AllowedDocument(IReadOnlyList<AllowedAmountsContents> Files);
