namespace Upright.X12.Professional;

/// <summary>A paper or file that goes with the claim: PWK.</summary>
/// <param name="Report">OZ supporting data, PZ physical therapy certification.</param>
/// <param name="Transmission">AA on request, BM by mail, EL electronic, EM e-mail, FX fax, FT file.</param>
/// <param name="ControlNumber">Written on the attachment; required unless on request.</param>
public sealed record Attachment(string Report, string Transmission, string? ControlNumber = null);
