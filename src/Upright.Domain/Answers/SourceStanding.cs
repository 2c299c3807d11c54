namespace Upright.Domain.Answers;

/// <summary>How far a figure can be relied on as the publisher's own.</summary>
public enum SourceStanding
{
    /// <summary>Read from the publisher's own file, loaded by the user.</summary>
    Official,

    /// <summary>Shipped with the program: figures of an official file, copied with their source. Gives way to the file itself.</summary>
    Starter,

    /// <summary>A law, policy or page that was read and is restated in our own words. It is not loaded; its own text prevails.</summary>
    Cited,

    /// <summary>Invented for demonstration. Marked on every figure it touches.</summary>
    Sample,
}
