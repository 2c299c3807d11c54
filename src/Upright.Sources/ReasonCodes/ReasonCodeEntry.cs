namespace Upright.Sources.ReasonCodes;

/// <summary>A claim adjustment reason code or a remittance advice remark code of the user's own licensed list.</summary>
/// <param name="Code">45, N264: upper case.</param>
/// <param name="Starts">First day of use; null when the list does not say.</param>
/// <param name="Stops">Last day of use; null while it is in use.</param>
public sealed record ReasonCodeEntry(string Code, string Description, DateOnly? Starts, DateOnly? Stops);
