using System.Globalization;
using Upright.Domain.Codes;
using Upright.Domain.Places;

namespace Upright.Web.Api;

/// <summary>Query parameters read once and then trusted; an error names the parameter.</summary>
internal static class ApiQueries
{
    public static bool TryDate(string? text, out DateOnly? date, out string error)
    {
        (date, error) = (null, "");
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            date = read;
            return true;
        }
        error = "on is a date, yyyy-MM-dd, such as 2026-02-01.";
        return false;
    }

    public static bool TryCode(string? text, out string code, out string error)
    {
        code = HcpcsCode.TryParse(text, out var read) ? read.Value : "";
        error = code.Length > 0 ? "" : "code is an HCPCS Level II code: one letter A to V and four digits, such as L2387.";
        return code.Length > 0;
    }

    public static bool TryState(string? text, out Jurisdiction? state, out string error)
    {
        (state, error) = (null, "");
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (Jurisdiction.TryParse(text, out state)) return true;
        error = "state is one of the 53 DMEPOS fee jurisdictions, such as TX.";
        return false;
    }
}
