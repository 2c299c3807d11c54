using System.Buffers.Text;
using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>NPIs and tax numbers: whether such a provider can exist at all.</summary>
internal sealed class PartyChecks(FindingLog findings, Tally tally)
{
    private static readonly ulong EinWord = TextHash.Of("ein");
    private static readonly ulong NpiWord = TextHash.Of("npi");

    private readonly byte[] _tin = new byte[32];
    private ulong _type;
    private int _tinLength = -1;
    private bool _zero;

    /// <summary>Adds up who the party is, so that the rates of an item can be compared.</summary>
    public ulong Identity { get; private set; }

    public void ForgetIdentity() => Identity = 0;

    public void Begin()
    {
        tally.Parties++;
        _type = 0;
        _tinLength = -1;
    }

    public void BeginNpis() => _zero = false;

    public void Npi(long number, in Place place)
    {
        tally.Npis++;
        Identity += TextHash.Combine(1, (ulong)number);
        if (number == 0)
        {
            _zero = true;
            return;
        }
        if (Domain.Parties.Npi.IsValid(number)) return;
        tally.NpisWrong++;
        findings.Add(FindingKind.NpiCheckDigit, place);
    }

    public void Npi(ReadOnlySpan<byte> text, in Place place) =>
        Npi(Utf8Parser.TryParse(text, out long number, out var used) && used == text.Length ? number : -1, place);

    public void EndNpis(int count, in Place place)
    {
        if (count == 0) findings.Add(FindingKind.NpiListEmpty, place);
        if (_zero && count > 1) findings.Add(FindingKind.NpiZeroAmongOthers, place);
    }

    public void TinType(ulong hash) => _type = hash;

    public void TinValue(ReadOnlySpan<byte> text, ulong hash)
    {
        Identity += TextHash.Combine(2, hash);
        _tinLength = Math.Min(text.Length, _tin.Length);
        text[.._tinLength].CopyTo(_tin);
    }

    public void End(in Place place)
    {
        if (_tinLength < 0) return;
        tally.Tins++;
        Span<char> value = stackalloc char[_tinLength];
        for (var i = 0; i < value.Length; i++) value[i] = (char)_tin[i];
        var isNpi = _type == NpiWord;
        if (_type != EinWord && !isNpi) return;
        if (isNpi ? !Domain.Parties.Npi.TryParse(value, out _) : !IsEin(value))
        {
            tally.TinsWrong++;
            findings.Add(FindingKind.TinShape, place);
        }
        else if (!isNpi && IsPlaceholder(value))
        {
            tally.TinsWrong++;
            findings.Add(FindingKind.TinPlaceholder, place);
        }
    }

    private static bool IsEin(ReadOnlySpan<char> value) =>
        value.Length == 9 ? !value.ContainsAnyExceptInRange('0', '9')
        : value.Length == 10 && value[2] == '-' && !value[..2].ContainsAnyExceptInRange('0', '9') && !value[3..].ContainsAnyExceptInRange('0', '9');

    private static bool IsPlaceholder(ReadOnlySpan<char> value)
    {
        var one = value[0];
        var same = true;
        foreach (var c in value) same &= c == one || c == '-';
        return same || value is "123456789" or "12-3456789";
    }
}
