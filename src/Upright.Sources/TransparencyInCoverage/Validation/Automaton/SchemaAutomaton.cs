using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Upright.Domain;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>
/// Walks a document once along the tree of sites. Every value is checked by whatever applies at its site; failures of
/// alternatives set bits in the frame of their group, which is weighed when the group's value ends.
/// </summary>
internal sealed unsafe class SchemaAutomaton(JsonWindow window, ViolationLog log, Observer observer)
{
    private static readonly Site AnyPlain = Site.Any(hashed: false);
    private static readonly Site AnyHashed = Site.Any(hashed: true);

    private readonly PathStack _path = new();
    private readonly Frames _frames = new();
    private readonly Stack<UniqueSet> _sets = new();
    private readonly TextChecks _text = new();

    /// <summary>Reads the whole document.</summary>
    /// <exception cref="UnreadableInputException">The text is not one JSON document; says at which byte.</exception>
    public void Read(Site root)
    {
        if (window.Next() == 0) throw window.Unexpected("a value");
        Value(root);
        if (window.Next() != 0) throw window.Unreadable("After the document's end something else begins; a file is one document.");
    }

    /// <summary>Values of which the schema states something.</summary>
    public long Values { get; private set; }

    private Place Here(long offset) => new(offset, _path);

    /// <summary>The byte at the position is the value's first.</summary>
    private ulong Value(Site site)
    {
        if (site.Groups.Length > 0) _frames.Open(site.Frame);
        if (site.Components.Length > 0) Values++;
        window.LookAhead();
        var offset = window.Offset;
        switch (window.Bytes[window.Position])
        {
            case (byte)'"':
                return Text(site, offset);
            case (byte)'{':
                return Object(site, offset);
            case (byte)'[':
                return Array(site, offset);
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return Number(site, offset);
            default:
                var kind = window.Literal();
                CheckKind(site, kind, offset);
                if (site.Groups.Length > 0) Weigh(site, 0, offset);
                return site.IsHashed ? TextHash.Combine(0x11 + (ulong)kind, window.Bytes[window.Position - 2]) : 0;
        }
    }

    private ulong Text(Site site, long offset)
    {
        window.Text(out var start, out var length, out var escaped);
        if (window.HadBadUtf8) observer.BadUtf8(Here(offset));
        if (site is { IsHashed: false, Role: Role.None, WordComponents: 0, TextComponents: 0 } && site.KindFailures[(int)JsonKind.Text] == 0 && site.Groups.Length == 0) return 0;
        var failed = site.KindFailures[(int)JsonKind.Text];
        if (failed != 0) Fail(site, failed, Keyword.Type, offset, "text");
        ulong hash;
        if (escaped)
        {
            var plain = EscapedText.Unescape(new ReadOnlySpan<byte>(window.Bytes + start, length));
            fixed (byte* first = plain) hash = CheckText(site, first, plain.Length - EscapedText.Padding, offset);
        }
        else
        {
            hash = CheckText(site, window.Bytes + start, length, offset);
        }
        if (site.Groups.Length > 0) Weigh(site, 0, offset);
        return hash;
    }

    private ulong CheckText(Site site, byte* text, int length, long offset)
    {
        var hash = TextHash.Of(text, length);
        if (site.WordComponents != 0)
        {
            for (var failed = site.WordComponents & ~site.Words.Naming(hash); failed != 0; failed &= failed - 1)
            {
                var component = site.Components[BitOperations.TrailingZeroCount(failed)];
                if (component.Branch is { } branch) _frames.Fail(branch, component, Keyword.Word);
                else log.Add(site, component, Keyword.Word, Here(offset), Found.Text(text, length));
            }
        }
        for (var rest = site.TextComponents; rest != 0; rest &= rest - 1)
        {
            var component = site.Components[BitOperations.TrailingZeroCount(rest)];
            var wrong = _text.Check(component, text, length, hash);
            if (wrong == Keyword.None) continue;
            if (component.Branch is { } branch)
            {
                _frames.Fail(branch, component, wrong);
                continue;
            }
            // One text can break several of a schema's keywords; each is a violation of its own. Addresses may be signed and are not shown.
            foreach (var keyword in TextChecks.CheckAll(component, text, length))
                log.Add(site, component, keyword, Here(offset), site.Role == Role.FileLocation ? "another text" : Found.Text(text, length));
        }
        if (site.Role != Role.None) observer.Text(site.Role, new ReadOnlySpan<byte>(text, length), hash, Here(offset));
        return hash;
    }

    private ulong Number(Site site, long offset)
    {
        var number = window.Number();
        CheckKind(site, number.IsInteger ? JsonKind.Integer : JsonKind.Fraction, offset);
        for (var rest = site.NumberComponents; rest != 0; rest &= rest - 1)
        {
            var component = site.Components[BitOperations.TrailingZeroCount(rest)];
            if (component.Minimum is { } minimum && number.CompareTo(minimum) < 0) Fail(site, component, Keyword.Minimum, offset, null);
            if (component.Maximum is { } maximum && number.CompareTo(maximum) > 0) Fail(site, component, Keyword.Maximum, offset, null);
            if (component.ExclusiveMinimum is { } above && number.CompareTo(above) <= 0) Fail(site, component, Keyword.ExclusiveMinimum, offset, null);
            if (component.ExclusiveMaximum is { } below && number.CompareTo(below) >= 0) Fail(site, component, Keyword.ExclusiveMaximum, offset, null);
        }
        if (site.Role != Role.None) observer.Number(site.Role, number, Here(offset));
        if (site.Groups.Length > 0) Weigh(site, 0, offset);
        return site.IsHashed ? number.Hash : 0;
    }

    private ulong Array(Site site, long offset)
    {
        CheckKind(site, JsonKind.Array, offset);
        if (site.Role != Role.None) observer.Begin(site.Role, Here(offset));
        Enter(site);
        var items = site.Items ?? (site.IsHashed || site.IsUnique ? AnyHashed : AnyPlain);
        var set = site.IsUnique ? _sets.TryPop(out var kept) ? kept : new UniqueSet() : null;
        var repeated = -1;
        long repeatedAt = 0;
        ulong hash = 0x5A;
        var count = 0;
        window.Position++;
        if (window.Next() == ']')
        {
            window.Position++;
        }
        else
        {
            while (true)
            {
                _path.At(count);
                var at = window.Offset;
                var element = Value(items);
                if (site.IsHashed) hash = TextHash.Combine(hash, element);
                if (set is not null && !set.Add(element) && repeated < 0) (repeated, repeatedAt) = (count, at);
                count++;
                var next = window.Next();
                if (next == ',')
                {
                    window.Position++;
                    if (window.Next() == 0) throw window.Unexpected("an element");
                    continue;
                }
                if (next != ']') throw window.Unexpected("a comma or the array's end");
                window.Position++;
                break;
            }
        }
        _path.Pop();
        if (set is not null)
        {
            set.Clear();
            _sets.Push(set);
        }
        foreach (var component in site.Components)
        {
            if (count < component.MinItems) FailCount(site, component, Keyword.MinItems, offset, count);
            if (count > component.MaxItems) FailCount(site, component, Keyword.MaxItems, offset, count);
            if (repeated >= 0 && component.UniqueItems) FailCount(site, component, Keyword.UniqueItems, repeatedAt, repeated);
        }
        if (site.Role != Role.None) observer.End(site.Role, hash, count, 0, site, Here(offset));
        if (site.Groups.Length > 0) Weigh(site, 0, offset);
        return hash;
    }

    private ulong Object(Site site, long offset)
    {
        CheckKind(site, JsonKind.Object, offset);
        if (site.Role != Role.None) observer.Begin(site.Role, Here(offset));
        Enter(site);
        ulong present = 0;
        ulong hash = 0x7B;
        var before = -1;
        window.Position++;
        if (window.Next() == '}')
        {
            window.Position++;
        }
        else
        {
            while (true)
            {
                var child = Property(site, ref before, ref present, out var nameHash);
                if (window.Next() == 0) throw window.Unexpected("a value");
                var value = Value(child);
                // A sum, so that members may come in any order.
                if (site.IsHashed) hash += TextHash.Combine(nameHash, value);
                var next = window.Next();
                if (next == ',')
                {
                    window.Position++;
                    window.Next();
                    continue;
                }
                if (next != '}') throw window.Unexpected("a comma or the object's end");
                window.Position++;
                break;
            }
        }
        _path.Pop();
        foreach (var component in site.Components)
        {
            if ((component.Required & ~present) != 0) FailRequired(site, component, present, offset);
            foreach (var (property, needed) in component.Dependencies)
                if ((present >> property & 1) != 0 && (needed & ~present) != 0) FailDependency(site, component, property, needed & ~present, offset);
        }
        if (site.Role != Role.None) observer.End(site.Role, hash, 0, present, site, Here(offset));
        if (site.Groups.Length > 0) Weigh(site, present, offset);
        return hash;
    }

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
                if ((present >> guess & 1) != 0) Repeated(site, guess);
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
            if ((present >> index & 1) != 0) Repeated(site, index);
            present |= 1UL << index;
            site.Properties.Learn(before, index);
            before = index;
            _path.At(index);
        }
        if (window.Next() != ':') throw window.Unexpected("a colon");
        window.Position++;
        return index < 0 ? site.IsHashed ? AnyHashed : AnyPlain : site.Children[index];
    }

    private void Repeated(Site site, int index) => observer.RepeatedField(site, site.Properties.Names[index], Here(window.Offset));

    private void Enter(Site site)
    {
        if (_path.Depth == PathStack.Deepest) throw window.Unreadable($"Values nest deeper than {PathStack.Deepest} levels here.");
        _path.Push(site);
    }

    private void CheckKind(Site site, JsonKind kind, long offset)
    {
        var failed = site.KindFailures[(int)kind];
        if (failed != 0) Fail(site, failed, Keyword.Type, offset, Found.Kind(kind));
        if (site.WordComponents != 0 && kind != JsonKind.Text) Fail(site, site.WordComponents, Keyword.Word, offset, Found.Kind(kind));
    }

    private void Fail(Site site, uint components, Keyword keyword, long offset, string? found)
    {
        for (; components != 0; components &= components - 1)
            Fail(site, site.Components[BitOperations.TrailingZeroCount(components)], keyword, offset, found);
    }

    private void Fail(Site site, Component component, Keyword keyword, long offset, string? found)
    {
        if (component.Branch is { } branch) _frames.Fail(branch, component, keyword);
        else log.Add(site, component, keyword, Here(offset), found);
    }

    private void FailCount(Site site, Component component, Keyword keyword, long offset, int count) =>
        Fail(site, component, keyword, offset, component.Branch is null ? count.ToString(CultureInfo.InvariantCulture) : null);

    private void FailRequired(Site site, Component component, ulong present, long offset)
    {
        if (component.Branch is { } branch) _frames.Fail(branch, component, Keyword.Required);
        else log.AddRequired(site, component, component.Required & ~present, Here(offset));
    }

    private void FailDependency(Site site, Component component, int property, ulong missing, long offset)
    {
        if (component.Branch is { } branch) _frames.Fail(branch, component, Keyword.Dependencies);
        else log.AddDependency(site, component, property, missing, Here(offset));
    }

    /// <summary>Weighs the alternatives of a value that has been read.</summary>
    private void Weigh(Site site, ulong present, long offset)
    {
        foreach (var group in site.Groups)
        {
            if (_frames.Holds(group)) continue;
            if (group.Parent is { } parent)
            {
                _frames.Fail(parent, null, Keyword.Group);
                continue;
            }
            log.AddGroup(site, group, _frames, present, Here(offset));
        }
    }
}
