namespace Upright.Store.Reference.Questions;

/// <summary>A medically unlikely edit as a loaded file states it.</summary>
/// <param name="Units">The most units of service; 0 is never payable.</param>
/// <param name="Indicator">1 a claim line, 2 absolute a day, 3 a day with appeal.</param>
public sealed record UnitEdit(string Code, int Units, int Indicator, string Rationale, LoadedSource Source);
