using Upright.Benchmarks;
using Upright.Commands.Reference;
using Upright.Coverage;
using Upright.Domain.Codes;
using Upright.Dossiers.Building;
using Upright.Store.Rates;
using Upright.Store.Reference;
using Upright.Store.Reference.Questions;

namespace Upright.Web.Benchmarks;

/// <summary>What one worker has open: stores, prices, a builder of dossiers, all of one version. For that worker's thread alone.</summary>
internal sealed class Bench : IDisposable
{
    private static readonly DescriptorShelf Descriptors = new();
    private readonly string _dataFolder;
    private BenchmarkBook? _book;

    public Bench(string dataFolder, string version, KeptAnswers answers)
    {
        (_dataFolder, Version, Store) = (dataFolder, version, Ask.Open(dataFolder));
        using (var lake = RateLake.Open(dataFolder))
        {
            var sources = lake.Sources();
            (HasRates, PricesKept) = (sources.Count > 0, sources.Sum(s => s.PricesKept));
        }
        Prices = new KeptPrices(answers, this);
        Dossiers = new DossierBuilder(Store, CoverageLibrary.Shipped, HasRates ? Prices : null, Descriptors);
        WholeDossiers = new DossierBuilder(Store, CoverageLibrary.Shipped, HasRates ? new WholePrices(this) : null, Descriptors);
    }

    public string Version { get; }

    public ReferenceStore Store { get; }

    /// <summary>Whether any payer's file is loaded.</summary>
    public bool HasRates { get; }

    /// <summary>How many prices the payers' files hold together.</summary>
    public long PricesKept { get; }

    /// <summary>Opened when first asked for: it starts an engine.</summary>
    public BenchmarkBook Book => _book ??= BenchmarkBook.Open(_dataFolder, new ReferenceFees(Store, Ask.Today), StoredProviders.Of(_dataFolder));

    /// <summary>Prices that other workers have asked for are not asked for again.</summary>
    public KeptPrices Prices { get; }

    /// <summary>For pages: with as many of each payer's prices as a chart draws.</summary>
    public DossierBuilder Dossiers { get; }

    /// <summary>With every price: asked anew, since so much is not kept.</summary>
    public DossierBuilder WholeDossiers { get; }

    /// <summary>The codes of a letter that have prices or stand in the latest whole release, those with prices first.</summary>
    public IReadOnlyList<HcpcsCode> CodesOf(char letter)
    {
        var release = SourceList.All(Store, ReferenceKinds.Hcpcs).Where(s => !s.Partial).MaxBy(s => s.Holds.From);
        var named = release is null ? [] : new Codes(Store).Of(release).Where(r => r.Code[0] == letter && r.Terminated is null).Select(r => HcpcsCode.Parse(r.Code));
        return [.. Book.CodesOf(letter).Concat(named).Distinct()];
    }

    public void Dispose()
    {
        _book?.Dispose();
        Store.Dispose();
    }
}
