using DuckDB.NET.Data;
using Upright.Benchmarks.Asking;
using Upright.Benchmarks.Counting;
using Upright.Benchmarks.Judging;
using Upright.Benchmarks.Reading;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Store.Rates;

namespace Upright.Benchmarks;

/// <summary>
/// Answers questions about the prices in the rate lake. Method and SQL: docs/method.md.
/// Keep one open to ask many times: it shows the lake as it was when it was opened, and knows after the first question where things stand in the files.
/// Safe for many threads: as many questions are worked on at a time as there are processors, further ones wait.
/// </summary>
public sealed class BenchmarkBook : IDisposable
{
    /// <summary>Enough that a stretch of a file is read for many codes at once, few enough that their figures stay small.</summary>
    private const int CodesAtOnce = 32;

    private readonly RateLake _lake;
    private readonly Lock _lakeGate = new();
    private readonly IReadOnlyList<RateSource> _sources;
    private readonly IMedicareFees _fees;
    private readonly Lock _feeGate = new();
    private readonly SourceShelf _shelf;
    private readonly GroupFactsShelf? _facts;
    private readonly FamilyShelf _families;
    private readonly Bench _bench = new();
    private readonly SemaphoreSlim _seats = new(Environment.ProcessorCount);

    private BenchmarkBook(RateLake lake, string work, IMedicareFees fees, IProviderEvidence? providers)
    {
        (_lake, _fees, _sources) = (lake, fees, lake.Sources());
        _shelf = new SourceShelf(lake.Folder);
        _facts = providers is null ? null : new GroupFactsShelf(_shelf, () => Connect(providers, work), _bench.States);
        _families = new FamilyShelf(new FamilyMaker(_shelf), work, files => PricesByCode('L', files), (code, on) => FeeOf(code, ModifierClass.Purchase, on).TryGet(out var fee) ? fee.Highest.Amount : null);
    }

    /// <summary>Opens the lake below a data folder.</summary>
    /// <param name="fees">What prices are compared with; asked by one thread at a time.</param>
    /// <param name="providers">What is known of providers; null when nothing is loaded, and relevance is then not judged.</param>
    public static BenchmarkBook Open(string dataFolder, IMedicareFees fees, IProviderEvidence? providers = null)
    {
        var lake = RateLake.Open(dataFolder);
        try
        {
            return new BenchmarkBook(lake, Path.Combine(dataFolder, "benchmarks"), fees, providers);
        }
        catch
        {
            lake.Dispose();
            throw;
        }
    }

    /// <summary>The answer for one code.</summary>
    public Benchmark Ask(BenchmarkQuestion question) => Answer(question, [question.Code], single: true)[0];

    /// <summary>The answers for many codes, one for each, in the order given. Distinct NPIs are not counted.</summary>
    /// <param name="question">As for one code; its code is not used.</param>
    /// <param name="codes">In rising order they are read fastest.</param>
    public IEnumerable<Benchmark> Ask(BenchmarkQuestion question, IEnumerable<HcpcsCode> codes)
    {
        foreach (var some in codes.Chunk(CodesAtOnce))
            foreach (var answer in Answer(question, some, single: false)) yield return answer;
    }

    /// <summary>The codes of a family (L) that have prices in the lake, in order.</summary>
    public IReadOnlyList<HcpcsCode> CodesOf(char family) =>
        [.. PricesByCode(char.ToUpperInvariant(family), [.. _sources.Select(s => s.SourceId)]).Keys
            .Select(c => HcpcsCode.TryParse(c, out var code) ? code : default).Where(c => c.Value?.Length > 0)];

    public void Dispose()
    {
        _shelf.Dispose();
        _lake.Dispose();
        _seats.Dispose();
    }

    private List<Benchmark> Answer(BenchmarkQuestion question, HcpcsCode[] asked, bool single)
    {
        if (question.ModifierClass == ModifierClass.Special) throw new ArgumentException("Special modifiers have no common price: ask for purchase, rental or used.", nameof(question));
        var codes = asked.Select(c => c.Value).Distinct(StringComparer.Ordinal).ToList();
        var wanted = _sources.Where(s => question.Payer is null || PayerGrouping.Matches(s, question.Payer)).ToList();
        var (chosen, earlier, later) = ChosenSource.Choose(wanted, question.On);
        var payers = wanted.Select(PayerGrouping.ShownAs).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).ToList();
        var answers = codes.ToDictionary(c => c, c => FeeOf(c, question.ModifierClass, question.On), StringComparer.Ordinal);
        var fees = answers.Where(a => a.Value is Known<MedicareFee>).ToDictionary(a => a.Key, a => ((Known<MedicareFee>)a.Value).Value, StringComparer.Ordinal);

        _seats.Wait();
        try
        {
            var family = HasFamily(question, chosen, fees) ? _families.Of(chosen, question.On) : null;
            if (family is { IsEnough: false }) family = null;
            var figures = new QuestionCount(_shelf, _facts, _bench, payers, family).Count(question, codes, chosen, fees, single);
            var state = new Standing(question, chosen, earlier, later, payers, _facts is not null, family?.Panel.Count, _sources.Count);
            var result = new Benchmark[asked.Length];
            Parallel.For(0, asked.Length, i => result[i] = Assemble(state, figures, question with { Code = asked[i] }, answers[asked[i].Value]));
            return [.. result];
        }
        finally
        {
            _seats.Release();
        }
    }

    private static Benchmark Assemble(Standing state, Figures figures, BenchmarkQuestion question, Answer<MedicareFee> fee)
    {
        var assembly = new Assembly(state, figures, question, fee, figures.FilesWith(question.Code.Value));
        PayerBenchmark all = null!;
        List<PayerBenchmark> each = null!;
        Parallel.Invoke(() => all = assembly.Whole(), () => each = [.. state.Payers.Select(assembly.Of)]);
        if (state.Payers.Count == 0 && question.Payer is { } named) each.Add(Assembly.Missing(named));
        return new Benchmark(question, assembly.Reference, all, each, OwnPrices.Of(figures, question, state.Payers, each), assembly.Notes());
    }

    /// <summary>Families are judged on purchase prices billed by professionals; other kinds have no fee schedule of the kind.</summary>
    private static bool HasFamily(BenchmarkQuestion question, List<ChosenSource> chosen, Dictionary<string, MedicareFee> fees) =>
        question.ModifierClass == ModifierClass.Purchase && question.Series == BillingSeries.Professional && chosen.Count > 0 && fees.Count > 0;

    private Answer<MedicareFee> FeeOf(string code, ModifierClass modifierClass, DateOnly? on)
    {
        lock (_feeGate) return _fees.FeeOf(code, modifierClass, on);
    }

    private IReadOnlyDictionary<string, long> PricesByCode(char family, IReadOnlyList<string> files)
    {
        lock (_lakeGate) return _lake.PricesByCode(family, files);
    }

    /// <summary>A database of what is known of providers, for as long as one look into it takes.</summary>
    private DuckDBConnection Connect(IProviderEvidence providers, string work)
    {
        DuckDBConnection connection;
        lock (_lakeGate) connection = _lake.OpenDuckDb();
        try
        {
            // What does not fit into memory is put aside in the data folder, not wherever the program was started.
            connection.Do($"SET memory_limit = '1GB'; SET temp_directory = {DuckDb.Text(Path.Combine(work, "aside"))}; SET preserve_insertion_order = false");
            providers.Attach(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
