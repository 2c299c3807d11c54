namespace Upright.X12.Guides;

/// <summary>Whether a guide wants an element, segment or loop.</summary>
public enum Usage
{
    NotUsed,
    Situational,
    Required,
}
