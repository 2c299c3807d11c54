using Upright.Store.Reference.Questions;
using Upright.Store.Starter;

namespace Upright.Store.Reference.Searching;

/// <summary>
/// Finds codes by code, words and misspelt words over one release, best first. Built once over all descriptors (some 8,000) and asked many times;
/// immutable after building and safe to share between threads.
/// </summary>
public sealed class CodeSearch
{
    private readonly Entry[] _entries;
    private readonly Dictionary<string, List<(int Entry, float Weight)>> _postings = new(StringComparer.Ordinal);
    private readonly string[] _vocabulary;

    private CodeSearch(IEnumerable<CodeRecord> records)
    {
        _entries = [.. records.Select(r => new Entry(r.Code, r.LongDescription, StarterData.PlainNames.GetValueOrDefault(r.Code)))];
        for (var i = 0; i < _entries.Length; i++)
        {
            // A word of the descriptor counts fully, one that only our plain name has counts half.
            var weights = new Dictionary<string, float>(StringComparer.Ordinal);
            if (_entries[i].PlainName is { } plain)
                foreach (var word in SearchWords.Of(plain, expand: false)) weights[word] = 0.5f;
            foreach (var word in SearchWords.Of(_entries[i].Description, expand: true)) weights[word] = 1f;
            foreach (var (word, weight) in weights)
            {
                if (!_postings.TryGetValue(word, out var list)) _postings[word] = list = [];
                list.Add((i, weight));
            }
        }
        _vocabulary = [.. _postings.Keys];
    }

    /// <summary>Builds the search over a release; starter names join where the release does not name the code.</summary>
    public static CodeSearch Over(IEnumerable<CodeRecord> records) => new(records);

    public int Count => _entries.Length;

    public IReadOnlyList<SearchHit> Find(string question, int most = 20)
    {
        var trimmed = question.Trim();
        var upper = trimmed.ToUpperInvariant();
        var scores = new float[_entries.Length];
        var matched = new int[_entries.Length];
        var corrections = new Dictionary<string, string>(StringComparer.Ordinal);

        var words = SearchWords.Of(trimmed, expand: true).Distinct(StringComparer.Ordinal).ToList();
        foreach (var word in words)
        {
            var best = new Dictionary<int, float>();
            foreach (var (term, closeness) in Terms(word, corrections))
            {
                var rarity = MathF.Log(1f + _entries.Length / (float)_postings[term].Count);
                foreach (var (entry, weight) in _postings[term])
                    best[entry] = MathF.Max(best.GetValueOrDefault(entry), rarity * weight * closeness);
            }
            foreach (var (entry, score) in best)
            {
                scores[entry] += score;
                matched[entry]++;
            }
        }

        var phrase = string.Join(' ', SearchWords.Of(trimmed, expand: true).Select(w => corrections.GetValueOrDefault(w, w)));
        var hits = new List<(int Entry, double Score)>();
        for (var i = 0; i < _entries.Length; i++)
        {
            double score = scores[i];
            if (words.Count > 0) score *= Math.Pow((double)matched[i] / words.Count, 2);
            if (upper.Length >= 2 && _entries[i].Code.StartsWith(upper, StringComparison.Ordinal)) score += upper.Length == 5 ? 1000 : 100 + upper.Length;
            if (score <= 0) continue;
            if (words.Count > 1 && _entries[i].Normalised.Contains(phrase, StringComparison.Ordinal))
                score *= _entries[i].Normalised.StartsWith(phrase, StringComparison.Ordinal) ? 2 : 1.6;
            score *= _entries[i].Standing;
            // Of two that match alike the shorter descriptor is the better match.
            score *= 1 + 2.0 / (8 + _entries[i].Words);
            hits.Add((i, score));
        }
        return [.. hits.OrderByDescending(h => h.Score).ThenBy(h => _entries[h.Entry].Code, StringComparer.Ordinal).Take(most)
            .Select(h => new SearchHit(_entries[h.Entry].Code, _entries[h.Entry].Description, _entries[h.Entry].PlainName, Math.Round(h.Score, 3), corrections))];
    }

    /// <summary>The terms that a word stands for: itself; else words that it begins; else words one or two letters away.</summary>
    private List<(string Term, float Closeness)> Terms(string word, Dictionary<string, string> corrections)
    {
        if (_postings.ContainsKey(word)) return [(word, 1f), .. SearchWords.KinOf(word).Where(_postings.ContainsKey).Select(k => (k, 0.6f))];
        if (SearchWords.KinOf(word).Where(_postings.ContainsKey).Select(k => (k, 0.6f)).ToList() is { Count: > 0 } kin) return kin;
        if (word.Length >= 3)
        {
            var begun = _vocabulary.Where(t => t.StartsWith(word, StringComparison.Ordinal)).Select(t => (t, 0.8f)).ToList();
            if (begun.Count > 0) return begun;
        }
        if (word.Length < 4 || word.Any(char.IsDigit)) return [];
        var allowed = word.Length >= 8 ? 2 : 1;
        var near = _vocabulary.Where(t => Math.Abs(t.Length - word.Length) <= allowed).Select(t => (Term: t, Distance: EditDistance.Between(word, t, allowed)))
            .Where(p => p.Distance <= allowed).ToList();
        if (near.Count == 0) return [];
        var least = near.Min(p => p.Distance);
        var closest = near.Where(p => p.Distance == least).ToList();
        corrections[word] = closest.MaxBy(p => _postings[p.Term].Count).Term;
        return [.. closest.Select(p => (p.Term, 0.7f))];
    }

    private sealed class Entry(string code, string description, string? plainName)
    {
        public string Code { get; } = code;
        public string Description { get; } = description;
        public string? PlainName { get; } = plainName;
        public string Normalised { get; } = string.Join(' ', SearchWords.Of(description, expand: true));

        /// <summary>Of like matches the orthotic or prosthetic item comes before the supply, and the item before its spare part.</summary>
        public double Standing { get; } = (code[0] == 'L' ? 1.3 : 1) * (description.StartsWith("Repla", StringComparison.OrdinalIgnoreCase) ? 0.7 : 1);

        public int Words { get; } = description.Count(c => c == ' ') + 1;
    }
}
