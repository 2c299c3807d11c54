using System.Numerics;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <content>Texts and numbers.</content>
internal sealed unsafe partial class SchemaAutomaton
{
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
                else if (!log.TryCount(site, component, Keyword.Word)) log.Add(site, component, Keyword.Word, Here(offset), Found.Text(text, length));
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
        if (site.Role == Role.None) return hash;
        var remarks = observer.Remarks;
        observer.Text(site.Role, new ReadOnlySpan<byte>(text, length), hash, Here(offset));
        if (_noting is { } noting && observer.Keeps(site.Role))
        {
            // What the observer says of it, it will say again.
            noting.Remarks += observer.Remarks - remarks;
            NoteText(site, new ReadOnlySpan<byte>(text, length), hash, offset);
        }
        return hash;
    }

    private ulong Number(Site site, long offset)
    {
        var number = window.Number();
        CheckKind(site, number.IsInteger ? JsonKind.Integer : JsonKind.Fraction, offset);
        CheckNumber(site, number, offset);
        if (site.Groups.Length > 0) Weigh(site, 0, offset);
        return site.IsHashed ? number.Hash : 0;
    }

    private void CheckNumber(Site site, in JsonNumber number, long offset)
    {
        for (var rest = site.NumberComponents; rest != 0; rest &= rest - 1)
        {
            var component = site.Components[BitOperations.TrailingZeroCount(rest)];
            if (component.Minimum is { } minimum && number.CompareTo(minimum) < 0) Fail(site, component, Keyword.Minimum, offset, null);
            if (component.Maximum is { } maximum && number.CompareTo(maximum) > 0) Fail(site, component, Keyword.Maximum, offset, null);
            if (component.ExclusiveMinimum is { } above && number.CompareTo(above) <= 0) Fail(site, component, Keyword.ExclusiveMinimum, offset, null);
            if (component.ExclusiveMaximum is { } below && number.CompareTo(below) >= 0) Fail(site, component, Keyword.ExclusiveMaximum, offset, null);
        }
        if (site.Role != Role.None) observer.Number(site.Role, number, Here(offset));
    }
}
