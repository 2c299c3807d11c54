namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>Whether the Level II codes of a file were looked up. A check that was not made is not passed, so it is always told.</summary>
/// <param name="On">The day asked for: the file's own, else that of the check.</param>
/// <param name="By">What was asked.</param>
/// <param name="Codes">Distinct Level II codes that the file names.</param>
/// <param name="Checked">Of these, how many the list could answer for.</param>
/// <param name="Unknown">How many do not exist on that day.</param>
/// <param name="NotInForce">How many the list has for other days only.</param>
public sealed record CodeCheck(DateOnly On, string By, int Codes, int Checked, int Unknown, int NotInForce)
{
    /// <summary>Whether every code was looked up.</summary>
    public bool Made => Checked == Codes;

    public string Message => Codes == 0 ? "The file names no Level II code."
        : Checked == 0 ? $"Not checked whether its {Codes:N0} Level II codes exist: {By} do not cover {On:yyyy-MM-dd}. Import the HCPCS release of that day, or name a list with --codes."
        : $"{Checked:N0} of {Codes:N0} Level II codes were looked up in {By} for {On:yyyy-MM-dd}: {Unknown:N0} do not exist, {NotInForce:N0} are not in force on that day."
          + (Made ? "" : $" The other {Codes - Checked:N0} were not checked: {By} do not cover them.");
}
