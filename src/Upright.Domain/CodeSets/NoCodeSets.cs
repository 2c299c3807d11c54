namespace Upright.Domain.CodeSets;

/// <summary>No list is loaded: every answer says so.</summary>
public sealed class NoCodeSets : ICodeSets
{
    public static NoCodeSets Instance { get; } = new();

    public CodeVerdict Ask(CodeSet list, ReadOnlySpan<char> code, DateOnly serviceDate) => CodeVerdict.NotLoaded;
}
