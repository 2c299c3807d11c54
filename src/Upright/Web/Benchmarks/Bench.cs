using Upright.Benchmarks;
using Upright.Commands.Reference;
using Upright.Coverage;
using Upright.Dossiers.Building;
using Upright.Store.Rates;
using Upright.Store.Reference;

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

    public void Dispose()
    {
        _book?.Dispose();
        Store.Dispose();
    }
}
