using Upright.X12.Syntax;

namespace Upright.X12.Professional;

/// <summary>How a file is addressed: what ISA and GS say.</summary>
/// <param name="SenderId">ISA06, up to 15 characters.</param>
/// <param name="ReceiverId">ISA08, up to 15 characters.</param>
/// <param name="Created">Local date and time of the batch.</param>
public sealed record Envelope(string SenderId, string ReceiverId, DateTime Created)
{
    public string SenderQualifier { get; init; } = "ZZ";

    public string ReceiverQualifier { get; init; } = "ZZ";

    /// <summary>GS02 where it is not ISA06.</summary>
    public string? ApplicationSender { get; init; }

    /// <summary>GS03 where it is not ISA08.</summary>
    public string? ApplicationReceiver { get; init; }

    /// <summary>ISA15: T test, else P production.</summary>
    public bool IsTest { get; init; }

    /// <summary>ISA14: ask for a TA1.</summary>
    public bool AcknowledgementWanted { get; init; }

    public Delimiters Delimiters { get; init; } = Delimiters.Usual;

    /// <summary>A line break after each segment, for people; every reader steps over it.</summary>
    public bool LineBreaks { get; init; }
}
