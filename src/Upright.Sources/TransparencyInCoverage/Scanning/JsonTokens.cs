using System.Text;
using System.Text.Json;
using Upright.Domain;

namespace Upright.Sources.TransparencyInCoverage.Scanning;

/// <summary>Reads tokens off a <see cref="JsonInput"/> as if the text were in memory whole.</summary>
/// <remarks>Call <see cref="Release"/> when done: only then is the input advanced past what was read.</remarks>
internal ref struct JsonTokens
{
    private readonly JsonInput _input;
    private Utf8JsonReader _reader;

    public JsonTokens(JsonInput input)
    {
        _input = input;
        _reader = new Utf8JsonReader(input.Window, input.Ended, default);
    }

    public readonly JsonTokenType Kind => _reader.TokenType;

    /// <summary>The bytes between the quotes, or of the number, as written.</summary>
    public readonly ReadOnlySpan<byte> Raw => _reader.ValueSpan;

    public readonly bool IsEscaped => _reader.ValueIsEscaped;

    /// <summary>How many containers are open around the token.</summary>
    public readonly int Depth => _reader.CurrentDepth;

    /// <summary>How many brackets are open after the token.</summary>
    public readonly int OpenBrackets => _reader.CurrentDepth + (Kind is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);

    /// <summary>Where the token begins in the decompressed text.</summary>
    public readonly long Offset => _input.Offset + _reader.TokenStartIndex;

    /// <summary>What is in memory behind the token; may break off anywhere.</summary>
    public readonly ReadOnlySpan<byte> Following => _input.Window[(int)_reader.BytesConsumed..];

    /// <summary>
    /// Goes on behind so many bytes of <see cref="Following"/>, which the caller has read itself: they must be whole values of the array or object
    /// that the token has opened, up to its closing bracket.
    /// </summary>
    public void GoOn(int read)
    {
        var state = _reader.CurrentState;
        _input.Advance((int)_reader.BytesConsumed + read);
        _reader = new Utf8JsonReader(_input.Window, _input.Ended, state);
    }

    public readonly bool Is(ReadOnlySpan<byte> text) => _reader.ValueIsEscaped ? IsUnescaped(text) : _reader.ValueTextEquals(text);

    private readonly bool IsUnescaped(ReadOnlySpan<byte> text)
    {
        try
        {
            return _reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: JSON, but no text that is looked for.
            return false;
        }
    }

    /// <summary>Goes to the next token.</summary>
    /// <exception cref="UnreadableInputException">The text is not JSON here, or ends here.</exception>
    public void Read()
    {
        try
        {
            while (!_reader.Read()) Refill();
        }
        catch (JsonException broken)
        {
            throw Broken(broken);
        }
    }

    /// <summary>Goes over the value that begins with this token: nothing for a scalar, the whole container otherwise.</summary>
    public void SkipRest()
    {
        if (Kind is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return;
        for (var depth = Depth; ;)
        {
            Read();
            if (Kind is JsonTokenType.EndObject or JsonTokenType.EndArray && Depth == depth) return;
        }
    }

    /// <summary>The token's text; bytes that are not UTF-8 become U+FFFD.</summary>
    public readonly string Text()
    {
        if (!_reader.ValueIsEscaped) return Encoding.UTF8.GetString(_reader.ValueSpan);
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Escapes beside bytes that are no UTF-8, or half a surrogate pair: keep the text as it is written.
            return Encoding.UTF8.GetString(_reader.ValueSpan);
        }
    }

    public void Release()
    {
        _input.Advance((int)_reader.BytesConsumed);
        _reader = default;
    }

    private void Refill()
    {
        _input.Advance((int)_reader.BytesConsumed);
        if (!_input.More() && _reader.IsFinalBlock)
            throw _input.Incomplete();
        _reader = new Utf8JsonReader(_input.Window, _input.Ended, _reader.CurrentState);
    }

    private readonly UnreadableInputException Broken(JsonException broken)
    {
        // The reader's own sentence, without the line and byte numbers, which count from the window.
        var said = broken.Message;
        var cut = said.IndexOf(" LineNumber", StringComparison.Ordinal);
        if (cut > 0) said = said[..cut];
        // What it quotes of the file, beyond one character, may be a signature.
        var quoted = said.StartsWith('\'') ? said.LastIndexOf("' is an invalid", StringComparison.Ordinal) : -1;
        if (quoted > 2) said = "this" + said[(quoted + 1)..];
        var offset = _input.Offset + _reader.BytesConsumed;
        return _input.Ended && offset + 64 > _input.Offset + _input.Window.Length && said.Contains("end of data", StringComparison.Ordinal)
            ? _input.Incomplete()
            : new UnreadableInputException("Not valid JSON here: " + said, broken) { Offset = offset };
    }
}
