using System.Text;
using Upright.Domain.Text;

namespace Upright.Domain.Tests;

public class AsciiFormSpecs
{
    /// <summary>The blocks of Latin letters, of general punctuation to number forms, and of ligatures.</summary>
    private static readonly (int First, int Last)[] Covered = [(0x20, 0x24F), (0x1E00, 0x1EFF), (0x2000, 0x218F), (0xFB00, 0xFB06), (0xFF01, 0xFF5E)];

    [Fact]
    public void Every_character_of_the_covered_blocks_has_the_form_that_unicode_gives_it()
    {
        var compared = 0;
        foreach (var (first, last) in Covered)
            for (var c = (char)first; c <= last; c++)
            {
                if (c == ' ') continue;
                var decomposed = c.ToString().Normalize(NormalizationForm.FormKD).Replace('\u2044', '/');
                Assert.Equal(string.Concat(decomposed.Where(d => d is > ' ' and <= '~' || (char.IsAscii(c) && d == c))), AsciiForm.Of(c));
                compared++;
            }

        Assert.True(compared > 1300);
        Assert.Equal("E", AsciiForm.Of('É'));
    }

    [Theory]
    [InlineData('é', "e")]
    [InlineData('½', "1/2")]
    [InlineData('ﬁ', "fi")]
    [InlineData('²', "2")]
    [InlineData('Ａ', "A")]
    [InlineData('中', "")]
    [InlineData('ß', "")]
    public void Letters_figures_and_fractions_become_plain(char character, string form) => Assert.Equal(form, AsciiForm.Of(character));
}
