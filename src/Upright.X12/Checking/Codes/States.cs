using Upright.X12.Syntax;

namespace Upright.X12.Checking.Codes;

/// <summary>The two-letter abbreviations of the United States Postal Service: states, territories, military post.</summary>
internal static class States
{
    private static readonly ulong[] s_all =
    [
        .. ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY " +
            "AS GU MP PR VI FM MH PW AA AE AP").Split(' ').Select(PackedCode.Of),
    ];

    public static bool Contains(ReadOnlySpan<byte> abbreviation) => s_all.AsSpan().Contains(PackedCode.Of(abbreviation));
}
