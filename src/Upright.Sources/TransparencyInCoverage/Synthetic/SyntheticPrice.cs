namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>One negotiated price as it is written: cents, and the words of the schema.</summary>
/// <param name="Cents">The amount, or hundredths of a percent when the type is a percentage.</param>
/// <param name="Type">negotiated_type.</param>
/// <param name="BillingClass">billing_class.</param>
/// <param name="Setting">setting; not written in schema 1.6.</param>
/// <param name="Modifiers">Two-character modifiers joined by blanks; empty for none.</param>
/// <param name="Places">service_code as the inside of a JSON array; empty for none.</param>
/// <param name="Expires">expiration_date.</param>
internal readonly record struct SyntheticPrice(long Cents, string Type, string BillingClass, string Setting, string Modifiers, string Places, string Expires);
