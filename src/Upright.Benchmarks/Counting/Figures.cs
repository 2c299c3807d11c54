namespace Upright.Benchmarks.Counting;

/// <summary>What was counted of some codes: payer by payer, and over all of them what cannot be summed up from the payers.</summary>
internal sealed class Figures(IReadOnlyList<string> codes, IReadOnlyList<string> payers)
{
    private readonly PayerFigures[,] _each = new PayerFigures[codes.Count, payers.Count];
    private readonly BitSet[] _tins = [.. codes.Select(_ => new BitSet())];
    private readonly BitSet[] _npis = [.. codes.Select(_ => new BitSet())];
    private readonly ApartCount[] _apart = [.. codes.Select(_ => new ApartCount())];
    private readonly ApartCount _allOthers = new();
    private readonly Dictionary<string, int> _codes = codes.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _payers = payers.Select((p, i) => (p, i)).ToDictionary(p => p.p, p => p.i, StringComparer.Ordinal);

    public PayerFigures Of(string code, string payer) => _each[_codes[code], _payers[payer]];

    /// <summary>Distinct billing parties of all payers.</summary>
    public long TinsOf(string code) => _tins[_codes[code]].Count;

    /// <summary>Distinct NPIs of all payers; null when they were not counted.</summary>
    public long? NpisOf(string code) => Enumerable.Range(0, payers.Count).Any(p => _each[_codes[code], p].Npis is not null) ? _npis[_codes[code]].Count : null;

    /// <summary>The prices kept apart of all payers together.</summary>
    public List<ApartRow> WholeApart(string code) => [.. _allOthers.Rows(), .. _apart[_codes[code]].Rows()];

    /// <summary>The files in which the code stands, of this month and the one before.</summary>
    public HashSet<string> FilesWith(string code) => [.. Enumerable.Range(0, payers.Count).SelectMany(p => _each[_codes[code], p].FilesWithCode)];

    public void Add(int code, int payer, PayerFigures figures, ApartCount apart, BitSet parties, BitSet? npis)
    {
        _each[code, payer] = figures;
        lock (_tins[code])
        {
            _apart[code].AddAll(apart);
            _tins[code].AddAll(parties);
        }
        if (npis is null) return;
        lock (_npis[code]) _npis[code].AddAll(npis);
    }

    public void AddAllOthers(ApartCount apart)
    {
        lock (_allOthers) _allOthers.AddAll(apart);
    }
}
