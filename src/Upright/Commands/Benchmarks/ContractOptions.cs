using System.CommandLine;
using System.Globalization;

namespace Upright.Commands.Benchmarks;

/// <summary>Options that the contract commands share.</summary>
internal static class ContractOptions
{
    public static Option<DateOnly> From()
    {
        var option = new Option<DateOnly>("--from")
        {
            Description = "First day on which the contract holds.",
            HelpName = "YYYY-MM-DD",
            Required = true,
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
                result.AddError($"'{result.Tokens[0].Value}' is not a date: write 2026-02-01.");
                return default;
            },
        };
        return option;
    }

    public static Option<string> Payer(string description) => new("--payer") { Description = description, HelpName = "NAME", Required = true };
}
