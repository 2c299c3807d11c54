using Upright.Domain.Codes;

namespace Upright.Coverage.Content;

/// <summary>A line of a worked example. Prices are looked up where fees live, never written here.</summary>
public sealed record ExampleLine(HcpcsCode Code, IReadOnlyList<Modifier> Modifiers, int Units, string Why);
