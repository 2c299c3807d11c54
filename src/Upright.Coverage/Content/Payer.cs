namespace Upright.Coverage.Content;

/// <summary>A payer as policies are published by it. One name may stand for many licensees.</summary>
/// <param name="Id">The word by which data files and cases name it: medicare, aetna, bcbs, cigna, uhc.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Scope">What plans the statements are about.</param>
public sealed record Payer(string Id, string Name, string Scope);
