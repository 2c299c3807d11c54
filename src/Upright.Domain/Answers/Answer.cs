namespace Upright.Domain.Answers;

/// <summary>
/// What the program knows of a question: a value with its source, or the reason why there is none.
/// An absence is never a zero, a blank or a guess.
/// </summary>
public abstract record Answer<T>
{
    private protected Answer() { }

    /// <summary>The value when it is known.</summary>
    public bool TryGet([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        value = this is Known<T> known ? known.Value : default;
        return this is Known<T>;
    }
}
