using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Upright.Commands.Reference;
using Upright.Store.Rates;
using Upright.Store.Reference;

namespace Upright.Web.Serving;

/// <summary>
/// Says, at the cost of some microseconds, whether what is loaded is still what it was: everything that the site keeps is kept for one version.
/// It changes with the commit of any process, the command line's imports included, and is the same again after a restart. Safe for many threads.
/// </summary>
internal sealed class StoresVersion(SiteOptions options) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly WatchedStore _reference = new(Path.Combine(options.DataFolder, ReferenceStore.FileName));
    private readonly WatchedStore _rates = new(Path.Combine(options.DataFolder, "rates", "manifest.db"));
    private readonly string _providers = Path.Combine(options.DataFolder, "providers", "manifest.json");
    private string _seen = "", _current = "";

    public string Current
    {
        get
        {
            lock (_gate)
            {
                var seen = $"{_reference.Look()}|{_rates.Look()}|{Stamp()}";
                if (seen == _seen) return _current;
                // What is read now is at least as new as what was seen: a commit in between is noticed at the next look.
                _current = Fingerprint();
                _seen = seen;
                return _current;
            }
        }
    }

    private string Stamp()
    {
        var file = new FileInfo(_providers);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.Length}:{file.LastWriteTimeUtc.Ticks}") : "none";
    }

    private string Fingerprint()
    {
        var text = new StringBuilder().Append(typeof(StoresVersion).Module.ModuleVersionId).Append('\n').Append(Stamp()).Append('\n');
        using (var store = Ask.Open(options.DataFolder))
            foreach (var source in SourceList.All(store)) text.Append(CultureInfo.InvariantCulture, $"{source.Id} {source.Sha256} {source.LoadedAt.Ticks}\n");
        using (var lake = RateLake.Open(options.DataFolder))
            foreach (var source in lake.Sources()) text.Append(CultureInfo.InvariantCulture, $"{source.SourceId} {source.LoadedAt.Ticks}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    public void Dispose()
    {
        _reference.Dispose();
        _rates.Dispose();
    }
}
