namespace Upright.Domain;

/// <summary>
/// An input that cannot be read as what it was taken for: the one error of every reader.
/// Says what, where, what was expected and what to do. Never carries a value from the input, which may be patient data.
/// </summary>
public sealed class UnreadableInputException : Exception
{
    public UnreadableInputException() { }

    public UnreadableInputException(string message) : base(message) { }

    public UnreadableInputException(string message, Exception inner) : base(message, inner) { }

    /// <summary>The file, when the reader knew it.</summary>
    public string? File { get; init; }

    /// <summary>1-based line, for text formats.</summary>
    public long? Line { get; init; }

    /// <summary>1-based column or field, for text formats.</summary>
    public int? Column { get; init; }

    /// <summary>0-based byte offset in the decompressed input, for streamed formats.</summary>
    public long? Offset { get; init; }

    /// <summary>The message with its place in front: <c>file:line:column: message</c> or <c>file@offset: message</c>.</summary>
    public string Located => Place() is { Length: > 0 } place ? $"{place}: {Message}" : Message;

    private string Place()
    {
        var place = File ?? "";
        if (Line is { } line) place += $":{line}" + (Column is { } column ? $":{column}" : "");
        else if (Offset is { } offset) place += $"@{offset}";
        return place;
    }
}
