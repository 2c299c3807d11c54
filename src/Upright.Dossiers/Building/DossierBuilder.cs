using Upright.Coverage;
using Upright.Domain.Answers;
using Upright.Dossiers.Model;
using Upright.Store.Reference;
using Upright.Store.Reference.Questions;

namespace Upright.Dossiers.Building;

/// <summary>
/// Puts a dossier together from the rooms that know. Not for several threads at once, since its store is not;
/// <paramref name="shelf"/> and <paramref name="library"/> may be shared.
/// </summary>
/// <param name="store">Codes and fees.</param>
/// <param name="library">Policies and practice.</param>
/// <param name="prices">Payers' published prices; null when there is no rate lake.</param>
/// <param name="shelf">Descriptors already read; null for a single dossier.</param>
public sealed class DossierBuilder(ReferenceStore store, CoverageLibrary library, IMarketPrices? prices = null, DescriptorShelf? shelf = null)
{
    private readonly Codes _codes = new(store);
    private readonly FeeSchedule _fees = new(store);
    private readonly UnitEdits _edits = new(store);
    private readonly DescriptorShelf _shelf = shelf ?? new DescriptorShelf();
    private readonly EvidenceOf _evidence = new(library);

    public Dossier Build(DossierQuestion question)
    {
        var code = question.Code.Value;
        var fees = _fees.Ask(code, question.On, question.Today);
        var on = question.On ?? (fees.Choice.Source is null ? _codes.Ask(code, null, question.Today, withConflicts: false).Choice.On : fees.Choice.On);
        var answer = _codes.Ask(code, on, question.Today, withConflicts: false);
        var known = library.For(question.Code, on);
        var names = new CodeNames(library, _codes, answer);

        var descriptor = CodeParts.Descriptor(answer);
        var fee = FeeParts.Of(fees, _fees.History(code), question.State);
        var market = MarketParts.Of(prices, question, library);
        var coverage = CoverageParts.Of(known, _evidence);
        var practice = new PracticeParts(_fees, _evidence).Of(known, question.State, on, question.Today);
        var conflicts = answer.Record is { } record ? _shelf.Conflicts(_codes, record) : [];
        return new Dossier
        {
            Code = question.Code,
            Name = known.Profile?.Name ?? answer.PlainName ?? answer.Record?.LongDescription,
            On = on,
            State = question.State,
            Remarks = Remarks(question, on, fees, answer),
            Descriptor = descriptor,
            Glance = GlanceParts.Of(answer, known, fee, market, question.State, _evidence),
            Summary = CoverageParts.Overview(known, library, _evidence, answer),
            CodeOverview = CodeParts.Facts(answer, Official(answer, on), known, _evidence),
            Clinical = CoverageParts.Clinical(known, _evidence),
            Coding = CodingParts.Of(known, conflicts, answer, names, _evidence, UnitParts.Of(_edits, known, on, question.Today, _evidence)),
            Coverage = coverage,
            Market = market,
            MedicareFees = fee,
            Practice = practice,
            Availability = LedgerParts.Of(known, library, fee, market),
            Sources = Sources(answer, fee, market),
            Citation = $"Upright, dossier of HCPCS Level II code {code}{(answer.Record is null ? "" : $" ({known.Profile?.Name ?? answer.PlainName ?? answer.Record.LongDescription})")}, as of {on:yyyy-MM-dd}"
                + $"{(question.State is { } state ? $", {state.Name}" : "")}; built {question.Today:yyyy-MM-dd} by Upright {typeof(DossierBuilder).Assembly.GetName().Version!.ToString(3)}.",
        };
    }

    /// <summary>Asked for only where our own words stand in for CMS's.</summary>
    private CodeRecord? Official(CodeAnswer answer, DateOnly on) => answer.Record is not { Source.Standing: SourceStanding.Starter } record ? null
        : _codes.History(record.Code).Where(r => r.Source.Standing == SourceStanding.Official).MinBy(r => r.Source.Holds.DaysFrom(on));

    private static List<string> Remarks(DossierQuestion question, DateOnly on, FeeAnswer fees, CodeAnswer answer)
    {
        var remarks = new List<string>();
        if (question.On is null && fees.Choice.Remark is { } fee) remarks.Add(fee);
        else if (question.On is null && on != question.Today) remarks.Add($"As of {on:yyyy-MM-dd}, the latest day for which a release that names {question.Code} is loaded; today is {question.Today:yyyy-MM-dd}.");
        if (answer.Record is { } record && answer.Choice.Source is null)
            remarks.Add(answer.HeldOnDate == true
                ? $"The descriptor is from the HCPCS release {record.Source.Release}, which dates the record’s last change {record.Effective:yyyy-MM-dd}, so it held on {on:yyyy-MM-dd} too."
                : $"The descriptor is from the nearest loaded HCPCS release, {record.Source.Release}, which holds {record.Source.Holds}, not on {on:yyyy-MM-dd}.");
        if (answer.Record is { } found && !found.IsValidOn(on))
            remarks.Add($"{question.Code} is not valid on {on:yyyy-MM-dd}: added {found.Added:yyyy-MM-dd}{(found.Terminated is { } end ? $", terminated {end:yyyy-MM-dd}" : "")}.");
        return remarks;
    }

    private static List<Provenance> Sources(CodeAnswer answer, Part<MedicareFees> fee, Market market)
    {
        var sources = new List<Provenance>();
        if (answer.Record is { } record) sources.Add(record.Source.AsProvenance());
        if (fee.Content is { } fees) sources.AddRange(fees.History.Select(h => h.Source));
        foreach (var file in market.National.Content?.Payers.SelectMany(p => p.Files) ?? []) sources.Add(file.Source);
        return [.. sources.Distinct()];
    }
}
