namespace Upright.Coverage.Rules;

/// <summary>
/// A fact of a case that rules may ask about. The vocabulary is closed: a rule that names anything else does not load,
/// and a form that asks for all of these has asked for everything the rules can use.
/// </summary>
/// <param name="Id">The word in conditions.</param>
/// <param name="Kind">What values it has.</param>
/// <param name="Asks">The question that a person answers.</param>
/// <param name="Words">The words allowed, for a word; empty otherwise.</param>
/// <param name="Topic">Where a form groups it: evidence, order, delivery, claim, history, payer.</param>
public sealed record FactDefinition(string Id, FactKind Kind, string Asks, IReadOnlyList<string> Words, string Topic);
