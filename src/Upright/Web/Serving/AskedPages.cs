using System.Collections.Concurrent;
using System.Globalization;
using Upright.Domain.Codes;
using Upright.Domain.Places;

namespace Upright.Web.Serving;

/// <summary>
/// Which dossiers readers came for, so that they can be made ready again after a load, at the start of a day or of the program.
/// Addresses alone are kept (code, date, state), in a small file of the data folder; a page itself never outlives what it was made from.
/// Safe for many threads.
/// </summary>
internal sealed class AskedPages(SiteOptions options)
{
    /// <summary>What fits on the shelf with room to spare.</summary>
    private const int Most = 6_000;

    private readonly string _file = Path.Combine(options.DataFolder, "site", "asked-pages.tsv");
    private readonly ConcurrentDictionary<(HcpcsCode Code, DateOnly? On, Jurisdiction? State), long> _asked = new();
    private long _clock;
    private int _changed;

    /// <summary>Notes that somebody came for a page.</summary>
    public void Note(PageKey key)
    {
        if (_asked.ContainsKey((key.Code, key.On, key.State)) is false) Interlocked.Exchange(ref _changed, 1);
        _asked[(key.Code, key.On, key.State)] = Interlocked.Increment(ref _clock);
    }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<PageKey> Latest(DateOnly today) =>
        [.. _asked.OrderByDescending(a => a.Value).Take(Most).Select(a => new PageKey(Face.Page, a.Key.Code, a.Key.On, a.Key.State, today))];

    /// <summary>The dates and states that readers ask for most, of whatever code.</summary>
    public IReadOnlyList<(DateOnly? On, Jurisdiction? State)> Views(int most) =>
        [.. _asked.Keys.GroupBy(a => (a.On, a.State)).OrderByDescending(g => g.Count()).Take(most).Select(g => g.Key)];

    /// <summary>Takes up what an earlier run has written; lines that cannot be read are passed over.</summary>
    public void Read()
    {
        if (!File.Exists(_file)) return;
        try
        {
            foreach (var line in File.ReadLines(_file).Reverse())
            {
                var words = line.Split('\t');
                if (words.Length != 3 || !HcpcsCode.TryParse(words[0], out var code)) continue;
                DateOnly? on = DateOnly.TryParseExact(words[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
                _asked[(code, on, Jurisdiction.TryParse(words[2], out var state) ? state : null)] = Interlocked.Increment(ref _clock);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without it pages are made when they are asked for, as on the first day.
        }
    }

    /// <summary>Writes the list when there is something new in it; whole or not at all.</summary>
    public void Write()
    {
        if (Interlocked.Exchange(ref _changed, 0) == 0) return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            File.WriteAllLines(_file + ".part", Latest(default).Select(k => $"{k.Code}\t{k.On:yyyy-MM-dd}\t{k.State?.Abbreviation}"));
            File.Move(_file + ".part", _file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A comfort only: the next start begins without it.
        }
    }
}
