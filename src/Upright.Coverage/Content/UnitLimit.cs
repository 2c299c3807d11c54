using Upright.Coverage.Evidence;
using Upright.Domain.Codes;

namespace Upright.Coverage.Content;

/// <summary>The medically unlikely edit of a code in the supplier table: shipped figures that give way to a loaded file.</summary>
/// <param name="Units">The most units; 0 means never payable.</param>
/// <param name="Indicator">1 a line, 2 absolute a day, 3 a day with appeal.</param>
public sealed record UnitLimit(HcpcsCode Code, int Units, int Indicator, string Rationale, Basis Basis);
