using Upright.Domain.Answers;
using Upright.Domain.Codes;

namespace Upright.Benchmarks;

/// <summary>Where benchmarks take Medicare's fees from.</summary>
public interface IMedicareFees
{
    /// <summary>The fees of a code for a class of modifiers, on a date or (null) as current as is loaded.</summary>
    Answer<MedicareFee> FeeOf(string code, ModifierClass modifierClass, DateOnly? asOf);
}
