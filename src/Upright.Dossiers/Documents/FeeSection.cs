using Upright.Domain.Answers;
using Upright.Dossiers.Building;
using Upright.Dossiers.Model;
using static Upright.Dossiers.Documents.Compose;

namespace Upright.Dossiers.Documents;

internal static class FeeSection
{
    private static readonly Absence NoAmount = new(AbsenceReason.NotPriced, "the schedule gives no amount here", "");

    public static List<Block> Of(Dossier dossier)
    {
        if (dossier.MedicareFees.Content is not { } fees) return [new AbsenceBlock(dossier.MedicareFees.Why!)];
        var blocks = new List<Block>();
        if (fees.Why is { } why) blocks.Add(new AbsenceBlock(why));
        foreach (var table in fees.Tables)
        {
            var label = table.Modifiers.Count == 0 ? dossier.Code.Value : $"{dossier.Code}-{string.Join('-', table.Modifiers)}";
            if (fees.Tables.Count > 1) blocks.Add(new HeadingBlock(label, $"medicare-{string.Join('-', table.Modifiers).ToLowerInvariant()}"));
            blocks.Add(new ParagraphBlock([.. Range(table, dossier)]));
            blocks.Add(Tiles(table, label, dossier));
        }
        if (fees.History.Count > 0)
        {
            blocks.Add(new HeadingBlock("By quarter", "medicare-history"));
            blocks.Add(History(fees, dossier));
        }
        return blocks;
    }

    private static IEnumerable<Run> Range(FeeTable table, Dossier dossier)
    {
        var category = table.CategoryMeaning is { } means ? $"{table.Category}, {means}" : table.Category;
        if (table is { Lowest: { } low, Highest: { } high })
        {
            yield return Text("In the contiguous states and DC the fee runs from ");
            yield return new MoneyRun(low);
            yield return Text($" ({FeeParts.Places(table.LowestIn)}) to ");
            yield return new MoneyRun(high);
            yield return Text($" ({FeeParts.Places(table.HighestIn)}). ");
        }
        if (table is { Floor: { } floor, Ceiling: { } ceiling })
        {
            yield return Text("National floor ");
            yield return new MoneyRun(floor);
            yield return Text(", ceiling ");
            yield return new MoneyRun(ceiling);
            yield return Text(". ");
        }
        if (dossier.State is { } state && table.States.First(s => s.State == state) is { Fee: { } fee })
        {
            yield return Strong($"{state.Name}: ");
            yield return new MoneyRun(fee);
            yield return Text(". ");
        }
        yield return Text($"Payment category {category}. {(table.States.Any(s => s.Rural is not null) ? "" : "There are no separate rural amounts.")}");
        yield return new CiteRun(table.Source);
    }

    private static StateTilesBlock Tiles(FeeTable table, string label, Dossier dossier)
    {
        var rural = table.States.Any(s => s.Rural is not null);
        var data = new TableBlock($"Medicare fee of {label} by jurisdiction", $"dollars, {table.Source.Release}", $"medicare-{label.ToLowerInvariant()}",
            [new("Jurisdiction"), new("Name"), new("Fee", true), .. rural ? [new Column("Rural fee", true)] : Array.Empty<Column>()],
            [.. table.States.Select(s => new Row([Words(s.State.Abbreviation), Words(s.State.Name), Dollars(s.Fee, NoAmount), .. rural ? [Dollars(s.Rural, NoAmount)] : Array.Empty<Cell>()]))], TableShape.Figures);
        var says = table is { Lowest: { } low, Highest: { } high }
            ? $"Map of the states as tiles, each with its fee: lowest {low} in {FeeParts.Places(table.LowestIn)}, highest of the contiguous states {high} in {FeeParts.Places(table.HighestIn)}."
            : "Map of the states as tiles, each with its fee.";
        return new StateTilesBlock($"Medicare fee by state, {table.Source.Release}", says, data, table.Source, table.States, dossier.State);
    }

    private static FeeHistoryBlock History(MedicareFees fees, Dossier dossier)
    {
        var absent = new Absence(AbsenceReason.NotPriced, "not priced in this release", "");
        var data = new TableBlock("Fee by loaded release", "contiguous states and DC, dollars", "medicare-history",
            [new("Release"), new("From"), new("Lowest", true), new("Highest", true), .. dossier.State is { } s ? [new Column(s.Name, true)] : Array.Empty<Column>()],
            [.. fees.History.Select(q => new Row([new([Text(q.Release), new CiteRun(q.Source)]), Words($"{q.From:yyyy-MM-dd}"), Dollars(q.Lowest, absent), Dollars(q.Highest, absent), .. dossier.State is null ? Array.Empty<Cell>() : [Dollars(q.InState, absent)]]))], TableShape.Figures);
        var priced = fees.History.Where(q => q.Lowest is not null).ToList();
        var says = priced.Count == 0 ? "No release prices the code."
            : $"Range of fees in {priced.Count} loaded release{(priced.Count == 1 ? "" : "s")}: {priced[0].Lowest} to {priced[0].Highest} in {priced[0].Release}{(priced.Count > 1 ? $", {priced[^1].Lowest} to {priced[^1].Highest} in {priced[^1].Release}" : "")}.";
        return new FeeHistoryBlock("Range of fees by loaded release", says, data, null, fees.History, dossier.State);
    }
}
