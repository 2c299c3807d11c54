using Upright.Domain;

namespace Upright.Sources.TransparencyInCoverage.Scanning;

/// <summary>The few things that are read between values: blanks, brackets, commas, keys; and whole values passed over.</summary>
internal static class JsonInputPunctuation
{
    /// <summary>Goes to the next byte that is no blank and gives it without consuming it; 0 at the end of the text.</summary>
    public static byte NextByte(this JsonInput input)
    {
        while (true)
        {
            var window = input.Window;
            var blanks = 0;
            while (blanks < window.Length && window[blanks] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') blanks++;
            if (blanks > 0) input.Advance(blanks);
            if (blanks < window.Length) return window[blanks];
            if (!input.More()) return 0;
        }
    }

    public static void Expect(this JsonInput input, char expected, string where)
    {
        var next = input.NextByte();
        if (next != expected) throw input.Unexpected(next, $"'{expected}' {where}");
        input.Advance(1);
    }

    /// <summary>After a value: consumes a comma and says true, or the closing bracket and says false.</summary>
    public static bool Continues(this JsonInput input, char close)
    {
        var next = input.NextByte();
        if (next != ',' && next != close) throw input.Unexpected(next, $"',' or '{close}'");
        input.Advance(1);
        if (next != ',') return false;
        if (input.NextByte() == close) throw input.Unexpected((byte)close, "another value after ','");
        return true;
    }

    /// <summary>Reads a key and its colon.</summary>
    public static string ReadKey(this JsonInput input)
    {
        if (input.NextByte() is var next && next != '"') throw input.Unexpected(next, "a key in quotes");
        var tokens = new JsonTokens(input);
        tokens.Read();
        var key = tokens.Text();
        tokens.Release();
        input.Expect(':', "after a key");
        return key;
    }

    /// <summary>Passes over one value, whatever it is.</summary>
    public static void SkipValue(this JsonInput input)
    {
        if (input.NextByte() is (byte)'{' or (byte)'[')
        {
            input.SkipToClose(0);
            return;
        }
        var tokens = new JsonTokens(input);
        tokens.Read();
        tokens.Release();
    }

    /// <summary>Passes over everything until <paramref name="depth"/> open brackets are closed (0: the value that begins here).</summary>
    public static void SkipToClose(this JsonInput input, long depth)
    {
        var state = new BracketState(depth, InString: false, Escaped: false);
        while (true)
        {
            var window = input.Window;
            var end = BracketScanner.Scan(window, ref state);
            if (end >= 0)
            {
                input.Advance(end);
                return;
            }
            input.Advance(window.Length);
            if (!input.More()) throw input.Incomplete();
        }
    }

    public static UnreadableInputException Unexpected(this JsonInput input, byte found, string expected) => found == 0 && input.Window.IsEmpty
        ? input.Incomplete()
        : new UnreadableInputException($"Not valid JSON here: expected {expected}.") { Offset = input.Offset };

    public static UnreadableInputException Incomplete(this JsonInput input) =>
        new("The file ends in the middle of its JSON: it is incomplete. Download it again.") { Offset = input.Offset + input.Window.Length };
}
