using System.CommandLine;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Domain.Places;
using Upright.Store.Reference.Questions;

namespace Upright.Commands.Reference;

internal static class FeeCommand
{
    public static Command Create()
    {
        var code = Ask.CodeArgument();
        var state = StateOption();
        var rural = new Option<bool>("--rural") { Description = "The beneficiary lives in a rural ZIP code." };
        var modifier = new Option<string?>("--modifier") { Description = "Pricing modifier of the row (NU, RR, UE), where a code has several rows.", HelpName = "XX" };
        var units = new Option<int>("--units") { Description = "Units of service.", DefaultValueFactory = _ => 1, HelpName = "N" };
        units.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() < 1) r.AddError("--units is a whole number from 1.");
        });
        var charge = MoneyOption("--charge", "Your charge for one unit, in dollars; the lower of charge and fee is allowed.");
        var deductible = MoneyOption("--deductible-remaining", "Dollars of the year's Part B deductible not yet met (default: met).");
        var nearest = new Option<bool>("--nearest") { Description = "Take the nearest loaded fee schedule when none holds on the date; the answer says so." };
        var on = Ask.On();
        var json = Ask.AsJson();
        var data = DataFolder.Option();
        var command = new Command("fee", "Medicare's DMEPOS fee of a code in one state or all, and what Medicare pays and the patient owes, line by line.")
            { code, state, rural, modifier, units, charge, deductible, nearest, on, json, data }
            .WithExamples("upright fee L2387 --state TX --units 2 --charge 250 --on 2021-08-15", "upright fee L2387 --on 2026-02-01 --json");
        command.SetAction(parsed =>
        {
            using var store = Ask.Open(parsed.GetValue(data));
            var answer = new FeeSchedule(store).Ask(parsed.GetRequiredValue(code), parsed.GetValue(on), Ask.Today, parsed.GetValue(nearest));
            var question = new FeeQuestion(parsed.GetValue(state), parsed.GetValue(rural), parsed.GetValue(modifier)?.ToUpperInvariant(), parsed.GetValue(units), parsed.GetValue(charge), parsed.GetValue(deductible) ?? Money.Zero);
            var document = FeeDocuments.Of(answer, question);
            if (parsed.GetValue(json)) Json.Write(document, ReferenceJson.Default.FeeDocument);
            else FeeText.Print(document, question);
            return document.Amounts.Count == 0 ? ExitCodes.Findings : ExitCodes.Ok;
        });
        return command;
    }

    public static Option<Jurisdiction?> StateOption() => new("--state")
    {
        Description = "Fee jurisdiction: a contiguous state, DC, AK, HI, PR or VI.",
        HelpName = "XX",
        CustomParser = result =>
        {
            if (Jurisdiction.TryParse(result.Tokens[0].Value, out var jurisdiction)) return jurisdiction;
            result.AddError($"'{result.Tokens[0].Value}' is no DMEPOS fee jurisdiction: one of the 48 contiguous states, DC, AK, HI, PR, VI, such as TX.");
            return null;
        },
    };

    private static Option<Money?> MoneyOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DOLLARS",
        CustomParser = result =>
        {
            if (Money.TryParse(result.Tokens[0].Value, out var money) && money.Amount >= 0) return money;
            result.AddError($"'{result.Tokens[0].Value}' is not an amount in dollars: write 250 or 250.00.");
            return null;
        },
    };
}
