using Upright.Domain.Answers;
using Upright.Dossiers.Documents;

namespace Upright.Dossiers.Components.Marks;

/// <summary>
/// The numbered notes of one page: the same source has one number however often it is cited.
/// One page, one list; not for several threads at once.
/// </summary>
public sealed class NoteList
{
    private readonly Dictionary<Provenance, int> _numbers = [];
    private readonly List<Provenance> _notes = [];

    /// <summary>A source was cited for the first time.</summary>
    public event Action? Added;

    /// <summary>In order of first citation.</summary>
    public IReadOnlyList<Provenance> Notes => _notes;

    /// <summary>
    /// The notes of a whole dossier in reading order. Numbered beforehand, since components are not rendered in the order in which they are read.
    /// </summary>
    public static NoteList Of(DossierDocument document)
    {
        var list = new NoteList();
        var glance = document.Dossier.Glance;
        IEnumerable<Provenance> top =
        [
            .. document.Dossier.Descriptor.Content?.Evidence.Sources ?? [],
            .. glance.Kind?.Evidence.Sources ?? [],
            .. glance.WhatItIs.SelectMany(s => s.Evidence.Sources),
            .. glance.Medicare.Content?.Evidence.Sources ?? [],
            .. glance.Market.Content?.Evidence.Sources ?? [],
            .. glance.Institutional?.Evidence.Sources ?? [],
            .. glance.Modifiers?.Evidence.Sources ?? [],
            .. glance.ClaimNeeds.Content?.SelectMany(s => s.Evidence.Sources) ?? [],
        ];
        foreach (var source in top.Concat(document.Sections.SelectMany(s => s.Sources))) list.NumberOf(source);
        return list;
    }

    /// <summary>The number of a source, from 1.</summary>
    public int NumberOf(Provenance source)
    {
        // Sources that read alike share a number, whenever each was loaded.
        var same = source with { Retrieved = null, Sha256 = null };
        if (_numbers.TryGetValue(same, out var number)) return number;
        _notes.Add(source);
        _numbers[same] = _notes.Count;
        Added?.Invoke();
        return _numbers[same];
    }
}
