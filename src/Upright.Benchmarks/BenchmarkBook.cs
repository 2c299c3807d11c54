using System.Globalization;
using DuckDB.NET.Data;
using Upright.Benchmarks.Asking;
using Upright.Benchmarks.Judging;
using Upright.Benchmarks.Observing;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Store.Rates;

namespace Upright.Benchmarks;

/// <summary>
/// Answers questions about the prices in the rate lake. Method and SQL: docs/method.md.
/// Keep one open to ask many times: it shows the lake as it was when it was opened. Not thread-safe; open one a thread.
/// </summary>
public sealed class BenchmarkBook : IDisposable
{
    /// <summary>Enough to keep the engine's overhead small, few enough to keep its memory small.</summary>
    private const int CodesAtOnce = 25;

    private readonly IReadOnlyList<RateSource> _sources;
    private readonly DuckDBConnection _connection;
    private readonly IMedicareFees _fees;
    private readonly bool _knowsProviders;
    private readonly FamilyTable _family;

    /// <param name="sources">The published files, as <see cref="RateLake.Sources"/> gives them.</param>
    /// <param name="connection">A database with the lake's views; the book disposes it.</param>
    /// <param name="fees">What prices are compared with.</param>
    /// <param name="providers">What is known of providers; null when nothing is loaded, and relevance is then not judged.</param>
    /// <param name="workFolder">Where derived tables are kept; null keeps none.</param>
    public BenchmarkBook(IReadOnlyList<RateSource> sources, DuckDBConnection connection, IMedicareFees fees, IProviderEvidence? providers = null, string? workFolder = null)
    {
        (_sources, _connection, _fees, _knowsProviders) = (sources, connection, fees, providers is not null);
        providers?.Attach(connection);
        _family = new FamilyTable(connection, fees, workFolder);
    }

    /// <summary>Opens the lake below a data folder.</summary>
    public static BenchmarkBook Open(string dataFolder, IMedicareFees fees, IProviderEvidence? providers = null)
    {
        using var lake = RateLake.Open(dataFolder);
        var connection = lake.OpenDuckDb();
        try
        {
            connection.Do("SET memory_limit = '1GB'");
            return new BenchmarkBook(lake.Sources(), connection, fees, providers, Path.Combine(dataFolder, "benchmarks"));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The answer for one code.</summary>
    public Benchmark Ask(BenchmarkQuestion question) => Answer(question, [question.Code], single: true)[0];

    /// <summary>The answers for many codes, one for each, in the order given. Distinct NPIs are not counted.</summary>
    /// <param name="question">As for one code; its code is not used.</param>
    public IEnumerable<Benchmark> Ask(BenchmarkQuestion question, IEnumerable<HcpcsCode> codes)
    {
        foreach (var some in codes.Chunk(CodesAtOnce))
            foreach (var answer in Answer(question, some, single: false)) yield return answer;
    }

    /// <summary>The codes of a family (L) that have prices in the lake, in order.</summary>
    public IReadOnlyList<HcpcsCode> CodesOf(char family) =>
        [.. _connection.Ask($"SELECT DISTINCT code FROM rates WHERE code LIKE {DuckDb.Text(char.ToUpperInvariant(family) + "____")} ORDER BY code", r => r.GetString(0))
            .Select(c => HcpcsCode.TryParse(c, out var code) ? code : default).Where(c => c.Value.Length > 0)];

    public void Dispose() => _connection.Dispose();

    private List<Benchmark> Answer(BenchmarkQuestion question, HcpcsCode[] asked, bool single)
    {
        if (question.ModifierClass == ModifierClass.Special) throw new ArgumentException("Special modifiers have no common price: ask for purchase, rental or used.", nameof(question));
        var codes = asked.Select(c => c.Value).Distinct(StringComparer.Ordinal).ToList();
        var wanted = _sources.Where(s => question.Payer is null || PayerGrouping.Matches(s, question.Payer)).ToList();
        var (chosen, earlier, later) = ChosenSource.Choose(wanted, question.On);
        var payers = wanted.Select(PayerGrouping.ShownAs).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).ToList();
        var answers = codes.ToDictionary(c => c, c => _fees.FeeOf(c, question.ModifierClass, question.On), StringComparer.Ordinal);
        var fees = answers.Where(a => a.Value is Known<MedicareFee>).ToDictionary(a => a.Key, a => ((Known<MedicareFee>)a.Value).Value, StringComparer.Ordinal);

        new ObservationTables(_connection, question).Fill(codes, chosen, payers, fees, _knowsProviders);
        var figures = new Figures(_connection, payers);
        figures.Read(codes, chosen.Exists(c => c.Age == 1));
        figures.ReadWeights(question.Weighting, _knowsProviders);
        if (single) figures.ReadNpis(_knowsProviders);
        var hasFamily = ReadFamily(question, codes, chosen, answers.Values, figures);

        var state = new Standing(question, chosen, earlier, later, payers, _knowsProviders, hasFamily ? _family.Panel.Count : null, _sources.Count);
        var result = new List<Benchmark>(asked.Length);
        foreach (var code in asked)
        {
            var assembly = new Assembly(state, figures, question with { Code = code }, answers[code.Value], HasCode(code.Value));
            var all = assembly.Whole();
            var each = payers.Select(assembly.Of).ToList();
            if (payers.Count == 0 && question.Payer is { } named) each.Add(Assembly.Missing(named));
            var yours = single && (question.Npi ?? (object?)question.Tin) is not null ? new OwnPrices(_connection, question, _knowsProviders).Read(payers, each) : [];
            result.Add(new Benchmark(question with { Code = code }, assembly.Reference, all, each, yours, assembly.Notes()));
        }
        return result;
    }

    /// <summary>Families are judged on purchase prices billed by professionals; other kinds have no fee schedule of the kind.</summary>
    private bool ReadFamily(BenchmarkQuestion question, List<string> codes, List<ChosenSource> chosen, IEnumerable<Answer<MedicareFee>> fees, Figures figures)
    {
        if (question.ModifierClass != ModifierClass.Purchase || question.Series != BillingSeries.Professional || chosen.Count == 0) return false;
        if (fees.OfType<Known<MedicareFee>>().FirstOrDefault() is not { } known || !_family.Ensure(chosen, known.Source, question.On)) return false;
        figures.ReadFamily(codes, _family.Panel);
        return true;
    }

    private HashSet<string> HasCode(string code) =>
        [.. _connection.Ask(string.Create(CultureInfo.InvariantCulture, $"SELECT DISTINCT source_id FROM published WHERE code = {DuckDb.Text(code)}"), r => r.GetString(0))];
}
