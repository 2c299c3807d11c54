using Upright.Coverage.Evidence;
using Upright.Domain.Codes;

namespace Upright.Coverage.Content;

/// <summary>Another code for the same place on the orthosis, and what tells the two apart.</summary>
public sealed record Alternative(CodeScope Concerns, HcpcsCode Other, string Difference, Basis Basis);
