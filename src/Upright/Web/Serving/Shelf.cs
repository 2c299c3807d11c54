using System.Collections.Concurrent;

namespace Upright.Web.Serving;

/// <summary>
/// Keeps what is dear to make, for one version of the stores: a new version finds it empty. What several ask for at once is made once;
/// when it holds more than it may, what was not used for longest goes. Safe for many threads.
/// </summary>
/// <param name="version">The version now.</param>
/// <param name="most">The most it holds, in the unit of <paramref name="weigh"/>.</param>
internal sealed class Shelf<TKey, TValue>(Func<string> version, long most, Func<TValue, long> weigh) where TKey : notnull
{
    private Bay _bay = new("");

    /// <summary>How much it holds.</summary>
    public long Weight => Volatile.Read(ref _bay).Weight;

    public int Count => Volatile.Read(ref _bay).Slots.Count;

    public bool Holds(TKey key) => Now().Slots.ContainsKey(key);

    /// <summary>What is kept under the key, or what <paramref name="make"/> makes; a failure is not kept.</summary>
    public Task<TValue> Get(TKey key, Func<Task<TValue>> make)
    {
        var bay = Now();
        var slot = bay.Slots.GetOrAdd(key, _ => new Slot(self => Make(bay, key, self, make)));
        slot.Used = Environment.TickCount64;
        return slot.Value;
    }

    /// <summary>Puts in what was made beside the way, unless it is there.</summary>
    public void Put(TKey key, TValue value) => _ = Get(key, () => Task.FromResult(value));

    private Bay Now()
    {
        var now = version();
        var bay = Volatile.Read(ref _bay);
        if (bay.Version == now) return bay;
        var fresh = new Bay(now);
        var before = Interlocked.CompareExchange(ref _bay, fresh, bay);
        return before == bay ? fresh : before.Version == now ? before : Now();
    }

    private async Task<TValue> Make(Bay bay, TKey key, Slot slot, Func<Task<TValue>> make)
    {
        try
        {
            var value = await make().ConfigureAwait(false);
            slot.Weight = weigh(value);
            if (Interlocked.Add(ref bay.Weight, slot.Weight) > most) Thin(bay);
            return value;
        }
        catch
        {
            bay.Slots.TryRemove(key, out _);
            throw;
        }
    }

    /// <summary>Down to four fifths, so that not every further piece calls for it.</summary>
    private void Thin(Bay bay)
    {
        lock (bay)
        {
            foreach (var (key, slot) in bay.Slots.Where(s => s.Value.Weight > 0).OrderBy(s => s.Value.Used))
            {
                if (Interlocked.Read(ref bay.Weight) <= most * 4 / 5) return;
                if (bay.Slots.TryRemove(key, out var gone)) Interlocked.Add(ref bay.Weight, -gone.Weight);
            }
        }
    }

    private sealed class Bay(string version)
    {
        public readonly ConcurrentDictionary<TKey, Slot> Slots = new();
        public long Weight;

        public string Version => version;
    }

    private sealed class Slot
    {
        private readonly Lazy<Task<TValue>> _value;

        public Slot(Func<Slot, Task<TValue>> make) => _value = new Lazy<Task<TValue>>(() => make(this));

        public Task<TValue> Value => _value.Value;

        public long Used { get; set; }

        public long Weight { get; set; }
    }
}
