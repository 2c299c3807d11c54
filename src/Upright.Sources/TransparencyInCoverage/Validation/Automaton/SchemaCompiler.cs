using System.Text.Json;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>
/// Turns a draft-07 schema into a tree of sites. Every keyword is either compiled, or known to say nothing under draft-07;
/// any other stops the compilation, so that no statement of CMS can be passed over in silence.
/// </summary>
internal sealed class SchemaCompiler
{
    private const int MostComponents = 32;
    private const int DeepestPath = 40;

    /// <summary>
    /// dependentRequired belongs to draft 2019-09 and asserts nothing under the draft that CMS's schemas name.
    /// </summary>
    private static readonly HashSet<string> SaysNothing = ["$schema", "$id", "$comment", "title", "description", "default", "examples", "definitions", "dependentRequired"];

    private readonly JsonElement _root;

    private SchemaCompiler(JsonElement root) => _root = root;

    /// <exception cref="NotSupportedException">The schema states something that this compiler does not know.</exception>
    public static Site Compile(JsonElement schema) =>
        new SchemaCompiler(schema).Build("", [new Applied(schema, "#", null)], 0, hashed: false);

    private sealed record Applied(JsonElement Schema, string Path, Branch? Branch);

    private Site Build(string path, List<Applied> applied, int framesAbove, bool hashed)
    {
        if (path.Count(c => c is '.' or '[') > DeepestPath) throw new NotSupportedException("A schema that refers to itself.");
        var gathering = new SiteGathering(framesAbove);
        // Alternatives add to the list while it is walked: they apply at the same site.
        for (var i = 0; i < applied.Count; i++) gathering.Components.Add(Read(applied[i] = Resolve(applied[i]), gathering, applied));
        if (gathering.Components.Count > MostComponents) throw new NotSupportedException("More than 32 schemas apply at " + path);

        var components = gathering.Components.ToArray();
        var unique = components.Any(c => c.UniqueItems);
        var frames = framesAbove + (gathering.Groups.Count > 0 ? 1 : 0);
        var children = gathering.Properties.Select(p => p.Value.Count == 0
            ? Site.Any(hashed)
            : Build(path + "." + p.Key, p.Value, frames, hashed)).ToArray();
        var role = Roles.Of(path);
        var varying = Varying(children, framesAbove);
        return new Site
        {
            Path = path,
            Components = components,
            Groups = Enumerable.Reverse(gathering.Groups).ToArray(),
            Frame = framesAbove,
            KindFailures = Enum.GetValues<JsonKind>().Select(kind => Bits(components, c => (c.Kinds >> (int)kind & 1) == 0 || c.IsNever)).ToArray(),
            Words = new Vocabulary(components),
            WordComponents = Bits(components, c => c.Words is not null),
            TextComponents = Bits(components, c => c.ChecksText),
            NumberComponents = Bits(components, c => c.ChecksNumber),
            Properties = new PropertyTable(gathering.Properties.Select(p => p.Key).ToArray()),
            Children = children,
            Items = gathering.Items.Count == 0 ? null : Build(path + "[]", gathering.Items, frames, hashed || unique),
            IsUnique = unique,
            // The same price twice in an item is looked for by hash, whether its array must be unique or not.
            IsHashed = hashed || role == Role.Price,
            IsAny = gathering.Properties.Count == 0 && gathering.Items.Count == 0,
            Role = role,
            Varying = varying,
            VaryingName = varying < 0 ? [] : System.Text.Encoding.UTF8.GetBytes($"\"{gathering.Properties[varying].Key}\":"),
        };
    }

    /// <summary>The amount of a price, if whether it is right does not bear on the alternatives of the price around it.</summary>
    private static int Varying(Site[] children, int frame)
    {
        var amount = Array.FindIndex(children, c => c.Role == Role.NegotiatedRate);
        return amount >= 0 && children[amount].Components.All(c => c.Branch is null || c.Branch.Frame < frame) ? amount : -1;
    }

    private static uint Bits(Component[] components, Predicate<Component> chosen)
    {
        uint bits = 0;
        for (var i = 0; i < components.Length; i++)
            if (chosen(components[i])) bits |= 1u << i;
        return bits;
    }

    private Applied Resolve(Applied applied)
    {
        // Draft-07 ignores whatever stands beside a $ref.
        for (var hops = 0; applied.Schema.ValueKind == JsonValueKind.Object && applied.Schema.TryGetProperty("$ref", out var reference); hops++)
        {
            var target = reference.GetString()!;
            if (hops > 20 || !target.StartsWith("#/", StringComparison.Ordinal)) throw new NotSupportedException("$ref " + target);
            var found = _root;
            foreach (var step in target[2..].Split('/')) found = found.GetProperty(step);
            applied = applied with { Schema = found, Path = target };
        }
        return applied;
    }

    private static Component Read(Applied applied, SiteGathering gathering, List<Applied> alsoHere)
    {
        var component = new Component { Branch = applied.Branch, SchemaPath = applied.Path };
        if (applied.Schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            component.IsNever = applied.Schema.ValueKind == JsonValueKind.False;
            return component;
        }
        foreach (var keyword in applied.Schema.EnumerateObject())
        {
            var value = keyword.Value;
            var here = applied.Path + "/" + keyword.Name;
            switch (keyword.Name)
            {
                case "properties":
                    foreach (var property in value.EnumerateObject())
                        gathering.Property(property.Name).Add(new Applied(property.Value, here + "/" + property.Name, applied.Branch));
                    break;
                case "items" when value.ValueKind == JsonValueKind.Object:
                    gathering.Items.Add(new Applied(value, here, applied.Branch));
                    break;
                case "required":
                    component.Required = gathering.Mask(value);
                    break;
                case "dependencies":
                    foreach (var dependency in value.EnumerateObject())
                        component.Dependencies.Add((gathering.Index(dependency.Name), gathering.Mask(dependency.Value)));
                    break;
                case "allOf":
                    foreach (var (all, i) in value.EnumerateArray().Select((all, i) => (all, i))) alsoHere.Add(new Applied(all, here + "/" + i, applied.Branch));
                    break;
                case "oneOf" or "anyOf":
                    gathering.Alternatives(keyword.Name == "oneOf" ? GroupKind.OneOf : GroupKind.AnyOf, here, applied.Branch,
                        value.EnumerateArray().Select((a, i) => ((JsonElement?)a, here + "/" + i)), alsoHere);
                    break;
                case "not":
                    gathering.Alternatives(GroupKind.Not, here, applied.Branch, [(value, here)], alsoHere);
                    break;
                case "if":
                    gathering.Alternatives(GroupKind.IfThenElse, here, applied.Branch,
                        [(value, here), Optional(applied, "then"), Optional(applied, "else")], alsoHere);
                    break;
                case "then" or "else":
                    break; // Read with its if; alone it says nothing.
                default:
                    if (!Assertions.TryRead(component, keyword) && !SaysNothing.Contains(keyword.Name))
                        throw new NotSupportedException($"The schema's keyword {here} is not known to this validator.");
                    break;
            }
        }
        return component;
    }

    private static (JsonElement? Schema, string Path) Optional(Applied applied, string keyword) =>
        (applied.Schema.TryGetProperty(keyword, out var schema) ? schema : null, applied.Path + "/" + keyword);

    /// <summary>What is being gathered for one site.</summary>
    private sealed class SiteGathering(int frame)
    {
        private int _branches;

        public List<Component> Components { get; } = [];

        public List<Group> Groups { get; } = [];

        public List<KeyValuePair<string, List<Applied>>> Properties { get; } = [];

        public List<Applied> Items { get; } = [];

        public int Index(string name)
        {
            Property(name);
            return Properties.FindIndex(p => p.Key == name);
        }

        public List<Applied> Property(string name)
        {
            var index = Properties.FindIndex(p => p.Key == name);
            if (index >= 0) return Properties[index].Value;
            Properties.Add(new(name, []));
            return Properties[^1].Value;
        }

        public ulong Mask(JsonElement names)
        {
            if (names.ValueKind != JsonValueKind.Array) throw new NotSupportedException("A dependency that is a schema.");
            return names.EnumerateArray().Aggregate(0UL, (mask, name) => mask | 1UL << Index(name.GetString()!));
        }

        public void Alternatives(GroupKind kind, string path, Branch? parent, IEnumerable<(JsonElement? Schema, string Path)> schemas, List<Applied> alsoHere)
        {
            var branches = new List<Branch?>();
            foreach (var (schema, schemaPath) in schemas)
            {
                if (schema is null)
                {
                    branches.Add(null);
                    continue;
                }
                if (_branches == 64) throw new NotSupportedException("More than 64 alternatives at one place.");
                var branch = new Branch(frame, _branches++);
                branches.Add(branch);
                alsoHere.Add(new Applied(schema.Value, schemaPath, branch));
            }
            Groups.Add(new Group { Kind = kind, SchemaPath = path, Parent = parent, Branches = [.. branches] });
        }
    }
}
