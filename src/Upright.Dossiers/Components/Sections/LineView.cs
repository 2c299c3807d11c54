using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Upright.Dossiers.Components.Marks;
using Upright.Dossiers.Components.Page;
using Upright.Dossiers.Documents;

namespace Upright.Dossiers.Components.Sections;

/// <summary>A line of runs. In C#, since in a line of text every blank counts.</summary>
public sealed class LineView : ComponentBase
{
    [Parameter, EditorRequired] public IReadOnlyList<Run> Line { get; set; } = [];

    /// <summary>In a cell of figures, which sets digits and blanks for all it holds: amounts need no element of their own.</summary>
    [Parameter] public bool Bare { get; set; }

    [CascadingParameter] public DossierLinks Links { get; set; } = DossierLinks.None;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var run in Line) Write(builder, run);
    }

    private void Write(RenderTreeBuilder builder, Run run)
    {
        switch (run)
        {
            case TextRun { Weight: TextWeight.Plain } text:
                builder.AddContent(0, text.Text);
                break;
            case TextRun text:
                Element(builder, text.Weight == TextWeight.Strong ? "strong" : "span", text.Weight == TextWeight.Strong ? null : "soft", text.Text);
                break;
            case CodeRun code:
                Code(builder, code.Code.Value, Links.Code(code.Code));
                break;
            case MoneyRun money:
                if (Bare) builder.AddContent(0, money.Amount.ToString());
                else Element(builder, "span", "money", money.Amount.ToString());
                if (money.IsSample) Component<SampleMark>(builder);
                break;
            case CiteRun cite:
                Component<Cite>(builder, (nameof(Cite.Source), cite.Source));
                break;
            case GradeRun grade:
                Component<GradeMark>(builder, (nameof(GradeMark.Letter), grade.Letter), (nameof(GradeMark.Unconfirmed), grade.Unconfirmed), (nameof(GradeMark.Meaning), grade.Meaning));
                break;
            case AbsentRun absent:
                Component<AbsentChip>(builder, (nameof(AbsentChip.Why), absent.Why), (nameof(AbsentChip.Mark), absent.Mark));
                break;
            case ChipRun chip:
                Element(builder, "span", $"chip {chip.Tone}", chip.Text);
                break;
            case PayerRun payer:
                builder.OpenElement(10, "span");
                builder.AddAttribute(11, "class", $"payer payer-{payer.PayerId}");
                builder.AddMarkupContent(12, "<span class=\"dot\"></span>");
                builder.AddContent(13, payer.Name);
                builder.CloseElement();
                if (payer.IsSample) Component<SampleMark>(builder);
                break;
            case SampleRun:
                Component<SampleMark>(builder);
                break;
            case BreakRun:
                builder.AddMarkupContent(14, "<br />");
                break;
        }
    }

    private static void Code(RenderTreeBuilder builder, string code, string? href)
    {
        builder.OpenElement(20, href is null ? "span" : "a");
        builder.AddAttribute(21, "class", "code");
        if (href is not null) builder.AddAttribute(22, "href", href);
        builder.AddContent(23, code);
        builder.CloseElement();
    }

    private static void Element(RenderTreeBuilder builder, string name, string? classes, string text)
    {
        builder.OpenElement(30, name);
        if (classes is not null) builder.AddAttribute(31, "class", classes);
        builder.AddContent(32, text);
        builder.CloseElement();
    }

    private static void Component<T>(RenderTreeBuilder builder, params ReadOnlySpan<(string Name, object? Value)> parameters) where T : IComponent
    {
        builder.OpenComponent<T>(40);
        foreach (var (name, value) in parameters) builder.AddComponentParameter(41, name, value);
        builder.CloseComponent();
    }
}
