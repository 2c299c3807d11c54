using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Upright.Dossiers.Components.Charts;

/// <summary>A text element of SVG: Razor reads <c>text</c> as a word of its own and cannot write one.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter] public string? Class { get; set; }
    [Parameter] public string X { get; set; } = "0";
    [Parameter] public object Y { get; set; } = 0;
    [Parameter] public string? Dx { get; set; }

    /// <summary>start, middle or end.</summary>
    [Parameter] public string? Anchor { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddAttribute(4, "dx", Dx);
        builder.AddAttribute(5, "text-anchor", Anchor is "start" ? null : Anchor);
        builder.AddContent(6, ChildContent);
        builder.CloseElement();
    }
}
