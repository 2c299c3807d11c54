namespace Upright.Domain.Codes;

/// <summary>
/// What CMS's one- and two-character indicators mean, in our own short words after the record layout of CMS's HCPCS file (2019)
/// and the read-me of the DMEPOS fee schedule. Null: not known here.
/// </summary>
public static class Indicators
{
    public static string? Coverage(string indicator) => indicator switch
    {
        "C" => "carrier judgment: the Medicare contractor decides",
        "D" => "special coverage instructions apply",
        "I" => "not payable by Medicare",
        "M" => "not covered by Medicare",
        "S" => "not covered by Medicare statute",
        _ => null,
    };

    public static string? Pricing(string indicator) => indicator switch
    {
        "00" => "service not separately priced by Part B",
        "31" => "frequently serviced durable medical equipment",
        "32" => "inexpensive or routinely purchased durable medical equipment",
        "33" => "oxygen and oxygen equipment",
        "34" => "durable medical equipment: supplies",
        "35" => "surgical dressings",
        "36" => "capped rental durable medical equipment",
        "37" => "ostomy, tracheostomy and urological supplies",
        "38" => "orthotics, prosthetics, prosthetic devices and vision services",
        "39" => "parenteral and enteral nutrition",
        "45" => "customized durable medical equipment",
        "46" => "carrier priced",
        "57" => "other carrier priced",
        _ => null,
    };

    public static string? Betos(string code) => code switch
    {
        "D1A" => "medical and surgical supplies",
        "D1B" => "hospital beds",
        "D1C" => "oxygen and supplies",
        "D1D" => "wheelchairs",
        "D1E" => "other durable medical equipment",
        "D1F" => "prosthetic and orthotic devices",
        "D1G" => "drugs administered through durable medical equipment",
        _ => null,
    };

    public static string? FeeCategory(string category) => category switch
    {
        "IN" => "inexpensive and routinely purchased",
        "CR" => "capped rental",
        "FS" => "frequently serviced",
        "OX" => "oxygen and oxygen equipment",
        "OS" => "ostomy, tracheostomy and urological supplies",
        "SD" => "surgical dressings",
        "PO" => "prosthetics and orthotics: lump-sum purchase",
        "SU" => "supplies",
        "TE" => "transcutaneous electrical nerve stimulators",
        "TS" => "therapeutic shoes",
        "PE" => "parenteral and enteral nutrition",
        _ => null,
    };
}
