using System.Text;

namespace Upright.X12.Syntax;

/// <summary>Text of elements. Codes of one or two characters recur by the million: each is made once.</summary>
internal static class ShortText
{
    private static readonly string?[] s_one = new string?[128];
    private static readonly string?[] s_two = new string?[128 * 128];

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        switch (bytes.Length)
        {
            case 0: return "";
            case 1 when bytes[0] < 128: return s_one[bytes[0]] ??= ((char)bytes[0]).ToString();
            case 2 when bytes[0] < 128 && bytes[1] < 128:
                return s_two[bytes[0] << 7 | bytes[1]] ??= string.Create(2, (bytes[0], bytes[1]), static (span, pair) => (span[0], span[1]) = ((char)pair.Item1, (char)pair.Item2));
            default: return Encoding.UTF8.GetString(bytes);
        }
    }
}
