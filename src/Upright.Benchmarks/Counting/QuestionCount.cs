using Upright.Benchmarks.Asking;
using Upright.Benchmarks.Reading;

namespace Upright.Benchmarks.Counting;

/// <summary>Counts what a question about some codes needs, over all payers.</summary>
/// <param name="bench">Tables to count in.</param>
/// <param name="payers">Names as shown.</param>
/// <param name="family">Null when families are not asked about.</param>
internal sealed class QuestionCount(SourceShelf shelf, GroupFactsShelf? facts, Bench bench, IReadOnlyList<string> payers, Family? family)
{
    /// <param name="question">Its code is not used.</param>
    /// <param name="codes">Distinct.</param>
    /// <param name="fees">Of those codes that have one.</param>
    /// <param name="single">The question is about one code: what is dear is counted too.</param>
    public Figures Count(BenchmarkQuestion question, IReadOnlyList<string> codes, IReadOnlyList<ChosenSource> chosen, IReadOnlyDictionary<string, MedicareFee> fees, bool single)
    {
        var figures = new Figures(codes, payers);
        var keys = codes.Append(CodeKey.AllOthers).Select(CodeKey.Of).Order().ToArray();
        var places = codes.Append(CodeKey.AllOthers).Select(c => Array.BinarySearch(keys, CodeKey.Of(c))).ToArray();
        facts?.Load(chosen);
        var terms = codes.Select(c => new CodeTerms(c, question, fees.GetValueOrDefault(c), bench.States, facts is not null)).ToArray();
        var kinds = new Classification(shelf.Terms, question);
        var npis = single && question.CountNpis;
        var work = payers.Select(p => chosen.Where(c => c.Payer == p).Select(c => new SourceWork(c)).ToList()).ToList();

        Workers.Run(work, bench.Take, bench.Return, source => Read(source, keys, question, npis), (own, payer) =>
        {
            var allOthers = CountAllOthers(work[payer], places[^1], kinds);
            figures.AddAllOthers(allOthers);
            for (var code = 0; code < codes.Count; code++)
            {
                var apart = new ApartCount();
                var kin = family?.ByPayer.GetValueOrDefault(payers[payer]);
                var one = own.Count(work[payer], places[code], terms[code], kinds, apart, kin, family is not null && family.Panel.Contains(codes[code]), shelf.Parties.Count);
                if (question.Weighting != Weighting.Contract) own.Weigh(question.Weighting);
                if (npis) own.CountNpis(shelf.Npis.Count);
                if (single && (question.Npi is not null || question.Tin is not null)) own.FindOwn((source, group) => OwnGroups.NameOf(shelf.FolderOf(source.Chosen), source.Groups!.GroupIds[group]));
                one.Apart = [.. allOthers.Rows(), .. apart.Rows()];
                figures.Add(code, payer, one, apart, own.Parties, npis ? own.Npis : null);
            }
            foreach (var source in work[payer]) source.Forget();
        });
        return figures;
    }

    private void Read(SourceWork source, ulong[] keys, BenchmarkQuestion question, bool npis)
    {
        source.Rows = shelf.RowsOf(source.Chosen, keys);
        if (source.Rows.Stretches.Count == 0) return;
        source.Groups = shelf.GroupsOf(source.Chosen);
        source.Facts = facts?.Of(source.Chosen);
        if (npis || question.Weighting == Weighting.Npi || question.Npi is not null) source.Npis = shelf.NpisOf(source.Chosen);
        if (question.Npi is not null || question.Tin is not null) source.Own = OwnGroups.Of(source, question, shelf);
    }

    private static ApartCount CountAllOthers(IEnumerable<SourceWork> sources, int code, Classification kinds)
    {
        var apart = new ApartCount();
        foreach (var source in sources.Where(s => s.Chosen.Age == 0))
            foreach (var (of, first, count) in source.Rows.Stretches)
            {
                if (of != code) continue;
                foreach (ref readonly var row in source.Rows.Of(first, count)) apart.Add(kinds.OfAllOthers(row.Term), row.Amount);
            }
        return apart;
    }
}
