using System.Runtime.CompilerServices;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <content>The names of an object's fields.</content>
internal sealed unsafe partial class SchemaAutomaton
{
    /// <summary>Reads a name and its colon; the site of its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Site Property(Site site, ref int before, ref ulong present, out ulong nameHash)
    {
        window.LookAhead();
        var table = site.Properties;
        var guess = table.Guess(before);
        if (guess >= 0)
        {
            var closed = table.Closed[guess];
            var bytes = window.Bytes + window.Position;
            if (*bytes == '"' && new ReadOnlySpan<byte>(bytes + 1, closed.Length).SequenceEqual(closed))
            {
                if ((present >> guess & 1) != 0) Repeated(site, guess, window.Offset);
                window.Position += closed.Length + 1;
                present |= 1UL << guess;
                before = guess;
                nameHash = table.Hashes[guess];
                _path.At(guess);
                return site.Children[guess];
            }
        }
        return NamedProperty(site, ref before, ref present, out nameHash);
    }

    private Site NamedProperty(Site site, ref int before, ref ulong present, out ulong nameHash)
    {
        if (window.Next() != '"') throw window.Unexpected("a field's name");
        var offset = window.Offset;
        window.Text(out var start, out var length, out var escaped);
        var name = new ReadOnlySpan<byte>(window.Bytes + start, length);
        if (escaped) name = EscapedText.Unescape(name).AsSpan()[..^EscapedText.Padding];
        nameHash = TextHash.Of(name);
        var index = site.Properties.Find(nameHash);
        if (index < 0)
        {
            // Names of what no schema describes are not kept: there may be millions.
            if (!site.IsAny) _path.At(System.Text.Encoding.UTF8.GetString(name));
            else _path.At("?");
            if (!site.IsAny) observer.UnknownField(site, name, nameHash, Here(offset));
        }
        else
        {
            if ((present >> index & 1) != 0) Repeated(site, index, offset);
            present |= 1UL << index;
            site.Properties.Learn(before, index);
            before = index;
            _path.At(index);
        }
        if (window.Next() != ':') throw window.Unexpected("a colon");
        window.Position++;
        return index < 0 ? site.IsHashed ? AnyHashed : AnyPlain : site.Children[index];
    }

    private void Repeated(Site site, int index, long offset) => observer.RepeatedField(site, site.Properties.Names[index], Here(offset));
}
