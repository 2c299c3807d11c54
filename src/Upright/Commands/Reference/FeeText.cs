using Upright.CommandLine;
using Upright.Domain;
using Upright.Domain.Answers;

namespace Upright.Commands.Reference;

/// <summary>The fee answer for the terminal.</summary>
internal static class FeeText
{
    public static void Print(FeeDocument fee, FeeQuestion question)
    {
        if (fee.Absent is { } absent)
        {
            Console.WriteLine($"{fee.Code} on {fee.On:yyyy-MM-dd}: {absent.Explanation}");
            Console.WriteLine("  " + absent.Supply);
            if (fee.Rows.Count == 0)
            {
                foreach (var note in fee.Notes) Console.WriteLine("  " + note);
                return;
            }
            Console.WriteLine($"  Below: the nearest schedule, {fee.Source!.Release}, because --nearest was given. It does not hold on {fee.On:yyyy-MM-dd}.");
            Console.WriteLine();
        }
        Console.WriteLine($"{fee.Code}  Medicare DMEPOS fee, {fee.Source?.Release}, as of {fee.On:yyyy-MM-dd}");
        foreach (var row in fee.Rows)
        {
            var name = string.Join('-', row.Modifiers.Prepend(fee.Code));
            Console.WriteLine($"  {name}  category {row.Category}{(row.CategoryMeaning is { } meaning ? $" ({meaning})" : "")}");
            if (row.Lowest is null) continue;
            Console.WriteLine($"    contiguous states: lowest {Dollars(row.Lowest)} ({Some(row.LowestStates)}), highest {Dollars(row.Highest)} ({Some(row.HighestStates)})" +
                (row.Floor is null ? "" : $"; national floor {Dollars(row.Floor)}, ceiling {Dollars(row.Ceiling)}"));
        }
        if (question.State is null && fee.Amounts.Count > 0)
        {
            Console.WriteLine();
            var perLine = 6;
            var table = new TextTable();
            foreach (var chunk in fee.Amounts.Chunk(perLine))
                table.Add([.. chunk.SelectMany(a => new[] { $"  {a.State}{(a.Rural ? " rural" : "")}{(a.Modifiers.Count > 0 ? " " + string.Join(' ', a.Modifiers) : "")}", Dollars(a.Amount) })]);
            Console.WriteLine(table.RightAlign([.. Enumerable.Range(0, perLine).Select(i => 2 * i + 1)]));
        }
        foreach (var payment in fee.Payments)
        {
            Console.WriteLine();
            Console.WriteLine($"  {payment.State}{(payment.Rural ? ", rural" : "")}{(payment.Modifiers.Count > 0 ? ", " + string.Join(' ', payment.Modifiers) : "")}: {Dollars(payment.Fee)} a unit; {payment.Units} unit{(payment.Units == 1 ? "" : "s")}, assignment accepted");
            var table = new TextTable().RightAlign(1);
            foreach (var line in payment.Lines)
                table.Add("    " + line.Label, Dollars(line.Amount), line.Working + (line.Parameter is { } p ? $"  [{p.Reference}; {p.Confidence}]" : ""));
            Console.WriteLine(table);
            foreach (var missing in payment.Missing) Console.WriteLine($"    Not known, so not applied: {missing}.");
        }
        Console.WriteLine();
        foreach (var note in fee.Notes) Console.WriteLine("  " + note);
        if (fee.Source is { } source)
            Console.WriteLine($"  Source: {(source.Standing == SourceStanding.Starter ? "STARTER DATA " : "")}{source.Publisher}, {source.Document}, {source.Release} ({source.HoldsFrom:yyyy-MM-dd} to {source.HoldsTo:yyyy-MM-dd}); {source.File}{(source.Locator is { } locator ? ", " + locator : "")}");
        if (fee.Remark is { } remark) Console.WriteLine("  " + Wrap.At(remark, "  "));
    }

    private static string Dollars(decimal? amount) => amount is { } dollars ? new Money(dollars).ToString() : "none";

    private static string Some(IReadOnlyList<string> states) => states.Count <= 4 ? string.Join(' ', states) : $"{string.Join(' ', states.Take(4))} and {states.Count - 4} more";
}
