using System.Text;

namespace Upright.X12.Syntax;

/// <summary>A code of up to eight bytes packed in a number, so that code lists are searched at vector speed.</summary>
internal static class PackedCode
{
    /// <summary>0 for an empty code or one of more than eight bytes, neither of which is in any list.</summary>
    public static ulong Of(ReadOnlySpan<byte> code)
    {
        if (code.Length > 8) return 0;
        ulong packed = 0;
        for (var i = code.Length - 1; i >= 0; i--) packed = packed << 8 | code[i];
        return packed;
    }

    public static ulong Of(string code) => Of(Encoding.ASCII.GetBytes(code));
}
