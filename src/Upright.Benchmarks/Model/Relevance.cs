namespace Upright.Benchmarks;

/// <summary>How strictly a contract must show that its providers supply orthoses. Payers list everyone for everything.</summary>
public enum Relevance
{
    /// <summary>Leaves out only contracts all of whose providers are known and none could supply an orthosis.</summary>
    Minimum,

    /// <summary>Asks for one provider who plausibly supplies orthoses: orthotics, equipment, pharmacy, or a specialty that fits and dispenses braces.</summary>
    Balanced,

    /// <summary>Asks for an orthotic or prosthetic taxonomy, or evidence that a provider billed the code or its family.</summary>
    Maximum,
}
