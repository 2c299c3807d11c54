using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Upright.CommandLine;
using Upright.Domain.Codes;
using Upright.Store.Reference;
using Upright.Store.Starter;

namespace Upright.Commands.Reference;

/// <summary>What the commands that ask the reference store have in common.</summary>
internal static class Ask
{
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.Now);

    /// <summary>The store with the starter data in it.</summary>
    public static ReferenceStore Open(string? dataFolder)
    {
        var store = ReferenceStore.Open(DataFolder.Resolve(dataFolder));
        StarterData.Ensure(store);
        return store;
    }

    public static Option<DateOnly?> On() => new("--on")
    {
        Description = "Date of service that decides the release (default: today, or the latest loaded).",
        HelpName = "YYYY-MM-DD",
        CustomParser = result => ReadDate(result),
    };

    public static Option<bool> AsJson() => new("--json") { Description = "One JSON document on standard output." };

    public static Argument<string> CodeArgument() => new("code")
    {
        Description = "An HCPCS Level II code, such as L2387.",
        CustomParser = result =>
        {
            if (HcpcsCode.TryParse(result.Tokens[0].Value, out var code)) return code.Value;
            result.AddError($"'{result.Tokens[0].Value}' is not an HCPCS Level II code: one letter A to V and four digits, such as L2387.");
            return null!;
        },
    };

    private static DateOnly? ReadDate(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        result.AddError($"'{result.Tokens[0].Value}' is not a date: write 2026-02-01.");
        return null;
    }
}
