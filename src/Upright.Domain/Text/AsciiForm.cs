namespace Upright.Domain.Text;

/// <summary>
/// Characters beyond ASCII as the ASCII letters, digits and signs they stand for: É as E, ﬁ as fi, ½ as 1/2, ² as 2, full-width letters as plain ones.
/// Latin letters with marks, ligatures, raised and lowered figures, fractions, Roman numerals; the rest stands for nothing.
/// </summary>
/// <remarks>
/// From the compatibility decompositions of the Unicode Character Database (https://www.unicode.org/Public/UCD/latest/ucd/UnicodeData.txt) without marks;
/// a test compares all of it with the platform's. A table of its own, so that the program needs no ICU, which takes longer to load than most questions take to answer.
/// </remarks>
public static class AsciiForm
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';

    private static readonly Dictionary<char, string> Forms = Table.Split(' ').ToDictionary(entry => entry[0], entry => entry[1..]);

    /// <summary>The ASCII text of a character; empty when it has none. ASCII is its own.</summary>
    public static string Of(char character)
    {
        if (char.IsAscii(character)) return character.ToString();
        if (character is >= FirstFullWidth and <= LastFullWidth) return ((char)(character - FirstFullWidth + '!')).ToString();
        return Forms.GetValueOrDefault(character, "");
    }

    private const string Table =
        "\u00AAa \u00B22 \u00B33 \u00B91 \u00BAo \u00BC1/4 \u00BD1/2 \u00BE3/4 ÀA ÁA ÂA ÃA ÄA ÅA ÇC ÈE ÉE ÊE ËE ÌI ÍI ÎI ÏI ÑN ÒO ÓO ÔO ÕO ÖO ÙU ÚU ÛU ÜU ÝY " +
        "àa áa âa ãa äa åa çc èe ée êe ëe ìi íi îi ïi ñn òo óo ôo õo öo ùu úu ûu üu ýy ÿy ĀA āa ĂA ăa ĄA ąa ĆC ćc ĈC ĉc ĊC ċc ČC čc ĎD ďd ĒE ēe ĔE ĕe ĖE ėe ĘE " +
        "ęe ĚE ěe ĜG ĝg ĞG ğg ĠG ġg ĢG ģg ĤH ĥh ĨI ĩi ĪI īi ĬI ĭi ĮI įi İI ĲIJ ĳij ĴJ ĵj ĶK ķk ĹL ĺl ĻL ļl ĽL ľl ĿL ŀl ŃN ńn ŅN ņn ŇN ňn ŉn ŌO ōo ŎO ŏo ŐO őo " +
        "ŔR ŕr ŖR ŗr ŘR řr ŚS śs ŜS ŝs ŞS şs ŠS šs ŢT ţt ŤT ťt ŨU ũu ŪU ūu ŬU ŭu ŮU ůu ŰU űu ŲU ųu ŴW ŵw ŶY ŷy ŸY ŹZ źz ŻZ żz ŽZ žz ſs ƠO ơo ƯU ưu ǄDZ " +
        "\u01C5Dz ǆdz ǇLJ \u01C8Lj ǉlj ǊNJ \u01CBNj ǌnj ǍA ǎa ǏI ǐi ǑO ǒo ǓU ǔu ǕU ǖu ǗU ǘu ǙU ǚu ǛU ǜu ǞA ǟa ǠA ǡa ǦG ǧg ǨK ǩk ǪO ǫo ǬO ǭo ǰj ǱDZ \u01F2Dz " +
        "ǳdz ǴG ǵg ǸN ǹn ǺA ǻa ȀA ȁa ȂA ȃa ȄE ȅe ȆE ȇe ȈI ȉi ȊI ȋi ȌO ȍo ȎO ȏo ȐR ȑr ȒR ȓr ȔU ȕu ȖU ȗu ȘS șs ȚT țt ȞH ȟh ȦA ȧa ȨE ȩe ȪO ȫo ȬO ȭo ȮO ȯo ȰO ȱo " +
        "ȲY ȳy ḀA ḁa ḂB ḃb ḄB ḅb ḆB ḇb ḈC ḉc ḊD ḋd ḌD ḍd ḎD ḏd ḐD ḑd ḒD ḓd ḔE ḕe ḖE ḗe ḘE ḙe ḚE ḛe ḜE ḝe ḞF ḟf ḠG ḡg ḢH ḣh ḤH ḥh ḦH ḧh ḨH ḩh ḪH ḫh ḬI ḭi ḮI ḯi " +
        "ḰK ḱk ḲK ḳk ḴK ḵk ḶL ḷl ḸL ḹl ḺL ḻl ḼL ḽl ḾM ḿm ṀM ṁm ṂM ṃm ṄN ṅn ṆN ṇn ṈN ṉn ṊN ṋn ṌO ṍo ṎO ṏo ṐO ṑo ṒO ṓo ṔP ṕp ṖP ṗp ṘR ṙr ṚR ṛr ṜR ṝr ṞR ṟr ṠS ṡs " +
        "ṢS ṣs ṤS ṥs ṦS ṧs ṨS ṩs ṪT ṫt ṬT ṭt ṮT ṯt ṰT ṱt ṲU ṳu ṴU ṵu ṶU ṷu ṸU ṹu ṺU ṻu ṼV ṽv ṾV ṿv ẀW ẁw ẂW ẃw ẄW ẅw ẆW ẇw ẈW ẉw ẊX ẋx ẌX ẍx ẎY ẏy ẐZ ẑz ẒZ ẓz " +
        "ẔZ ẕz ẖh ẗt ẘw ẙy ẚa ẛs ẠA ạa ẢA ảa ẤA ấa ẦA ầa ẨA ẩa ẪA ẫa ẬA ậa ẮA ắa ẰA ằa ẲA ẳa ẴA ẵa ẶA ặa ẸE ẹe ẺE ẻe ẼE ẽe ẾE ếe ỀE ềe ỂE ểe ỄE ễe ỆE ệe ỈI ỉi " +
        "ỊI ịi ỌO ọo ỎO ỏo ỐO ốo ỒO ồo ỔO ổo ỖO ỗo ỘO ộo ỚO ớo ỜO ờo ỞO ởo ỠO ỡo ỢO ợo ỤU ụu ỦU ủu ỨU ứu ỪU ừu ỬU ửu ỮU ữu ỰU ựu ỲY ỳy ỴY ỵy ỶY ỷy ỸY ỹy " +
        "\u2024. \u2025.. \u2026... \u203C!! \u2044/ \u2047?? \u2048?! \u2049!? \u20700 \u2071i \u20744 \u20755 \u20766 \u20777 \u20788 \u20799 \u207A+ " +
        "\u207C= \u207D( \u207E) \u207Fn \u20800 \u20811 \u20822 \u20833 \u20844 \u20855 \u20866 \u20877 \u20888 \u20899 \u208A+ \u208C= \u208D( \u208E) " +
        "\u2090a \u2091e \u2092o \u2093x \u2095h \u2096k \u2097l \u2098m \u2099n \u209Ap \u209Bs \u209Ct \u20A8Rs \u2100a/c \u2101a/s \u2102C \u2103C " +
        "\u2105c/o \u2106c/u \u2109F \u210Ag \u210BH \u210CH \u210DH \u210Eh \u2110I \u2111I \u2112L \u2113l \u2115N \u2116No \u2119P \u211AQ \u211BR \u211CR " +
        "\u211DR \u2120SM \u2121TEL \u2122TM \u2124Z \u2128Z \u212AK \u212BA \u212CB \u212DC \u212Fe \u2130E \u2131F \u2133M \u2134o \u2139i \u213BFAX \u2145D " +
        "\u2146d \u2147e \u2148i \u2149j \u21501/7 \u21511/9 \u21521/10 \u21531/3 \u21542/3 \u21551/5 \u21562/5 \u21573/5 \u21584/5 \u21591/6 \u215A5/6 " +
        "\u215B1/8 \u215C3/8 \u215D5/8 \u215E7/8 \u215F1/ \u2160I \u2161II \u2162III \u2163IV \u2164V \u2165VI \u2166VII \u2167VIII \u2168IX \u2169X \u216AXI " +
        "\u216BXII \u216CL \u216DC \u216ED \u216FM \u2170i \u2171ii \u2172iii \u2173iv \u2174v \u2175vi \u2176vii \u2177viii \u2178ix \u2179x \u217Axi " +
        "\u217Bxii \u217Cl \u217Dc \u217Ed \u217Fm \u21890/3 \uFB00ff \uFB01fi \uFB02fl \uFB03ffi \uFB04ffl \uFB05st \uFB06st";
}
