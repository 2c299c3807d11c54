using Upright.Benchmarks;
using Upright.CommandLine;
using Upright.Commands.Reference;
using Upright.Coverage;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Dossiers.Building;
using Upright.Store.Rates;
using Upright.Store.Reference;

namespace Upright.Commands.Dossiers;

/// <summary>The rooms a dossier is built from, opened for one run.</summary>
internal sealed class DossierRoom : IDisposable
{
    private readonly BenchmarkBook? _book;

    private DossierRoom(ReferenceStore store, BenchmarkBook? book) =>
        (Store, _book, Builder) = (store, book, new DossierBuilder(store, CoverageLibrary.Shipped, book is null ? null : new BookPrices(book)));

    public ReferenceStore Store { get; }

    public DossierBuilder Builder { get; }

    public static DossierRoom Open(string? dataFolder)
    {
        var store = Ask.Open(dataFolder);
        return new DossierRoom(store, OpenBook(dataFolder, store));
    }

    /// <summary>Null when no payer's file is loaded: the engine is then not even started.</summary>
    public static BenchmarkBook? OpenBook(string? dataFolder, ReferenceStore store)
    {
        var folder = DataFolder.Resolve(dataFolder);
        using (var lake = RateLake.Open(folder))
            if (lake.Sources().Count == 0) return null;
        return BenchmarkBook.Open(folder, new ReferenceFees(store, Ask.Today), StoredProviders.Of(folder));
    }

    public void Dispose()
    {
        _book?.Dispose();
        Store.Dispose();
    }

    private sealed class BookPrices(BenchmarkBook book) : IMarketPrices
    {
        public Benchmark? Ask(HcpcsCode code, DateOnly? day, Jurisdiction? state, BillingSeries series = BillingSeries.Professional) => book.Ask(IMarketPrices.Question(code, day, state, series));
    }
}
