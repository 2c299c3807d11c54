using System.Collections.Concurrent;
using Upright.Benchmarks;
using Upright.Store.Reference;

namespace Upright.Web.Benchmarks;

/// <summary>
/// Lends open books of prices to requests: opening one reads the manifest and starts an engine, so they are kept and lent again
/// until what is loaded changes. Safe for many threads; each book is with one borrower at a time.
/// </summary>
internal sealed class BenchmarkDesk(SiteOptions options) : IDisposable
{
    private const int MostKept = 4;
    private readonly ConcurrentBag<Book> _free = [];
    private readonly SemaphoreSlim _lent = new(MostKept);

    /// <summary>Asks with a book that shows what is loaded now.</summary>
    public T Ask<T>(Func<BenchmarkBook, T> question)
    {
        _lent.Wait();
        try
        {
            var state = StateOfStores();
            var book = Take(state) ?? Book.Open(options.DataFolder, state);
            try
            {
                return question(book.Prices);
            }
            finally
            {
                _free.Add(book);
            }
        }
        finally
        {
            _lent.Release();
        }
    }

    private Book? Take(string state)
    {
        while (_free.TryTake(out var book))
        {
            if (book.State == state) return book;
            book.Dispose();
        }
        return null;
    }

    /// <summary>Changes whenever a file is loaded or removed: the stores' files change then, and the write-ahead logs beside them.</summary>
    private string StateOfStores() => string.Join('|', new[] { "rates/manifest.db", "rates/manifest.db-wal", "providers/manifest.json", ReferenceStore.FileName, ReferenceStore.FileName + "-wal" }
        .Select(name => new FileInfo(Path.Combine(options.DataFolder, name))).Select(file => file.Exists ? $"{file.Length}:{file.LastWriteTimeUtc.Ticks}" : "none"));

    public void Dispose()
    {
        while (_free.TryTake(out var book)) book.Dispose();
        _lent.Dispose();
    }

    private sealed class Book(ReferenceStore fees, BenchmarkBook prices, string state) : IDisposable
    {
        public BenchmarkBook Prices { get; } = prices;

        public string State { get; } = state;

        public static Book Open(string dataFolder, string state)
        {
            var store = Commands.Reference.Ask.Open(dataFolder);
            return new Book(store, BenchmarkBook.Open(dataFolder, new ReferenceFees(store, Commands.Reference.Ask.Today), StoredProviders.Of(dataFolder)), state);
        }

        public void Dispose()
        {
            Prices.Dispose();
            fees.Dispose();
        }
    }
}
