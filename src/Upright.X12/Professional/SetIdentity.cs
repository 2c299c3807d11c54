namespace Upright.X12.Professional;

/// <summary>The control numbers under which a transaction set was sent; acknowledgements name them.</summary>
/// <param name="Interchange">ISA13.</param>
/// <param name="Group">GS06.</param>
/// <param name="Set">ST02.</param>
/// <param name="Batch">BHT03.</param>
public sealed record SetIdentity(string Interchange, string Group, string Set, string Batch);
