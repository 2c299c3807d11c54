using Upright.Domain.Answers;

namespace Upright.Dossiers.Model;

/// <summary>A part of the dossier: content, or the reason why there is none and what would supply it. Never neither.</summary>
public sealed record Part<T> where T : class
{
    internal Part(T? content, Absence? why) => (Content, Why) = (content, why);

    public T? Content { get; }

    public Absence? Why { get; }
}

public static class Part
{
    public static Part<T> Of<T>(T content) where T : class => new(content, null);

    public static Part<T> Absent<T>(Absence why) where T : class => new(null, why);

    /// <summary>The list when it has an element, the reason otherwise.</summary>
    public static Part<IReadOnlyList<T>> OfList<T>(IReadOnlyList<T> list, Absence otherwise) =>
        list.Count > 0 ? Of(list) : Absent<IReadOnlyList<T>>(otherwise);
}
