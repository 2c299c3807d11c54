using System.Xml.Linq;

namespace Upright.EndToEnd.House;

/// <summary>A room knows only the rooms its arrows point to (docs/house.md).</summary>
public class RoomSpecs
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Upright.Domain"] = [],
        ["Upright.Sources"] = ["Upright.Domain"],
        ["Upright.Store"] = ["Upright.Domain", "Upright.Sources"],
        ["Upright.Benchmarks"] = ["Upright.Domain", "Upright.Sources", "Upright.Store"],
        ["Upright.Coverage"] = ["Upright.Domain"],
        ["Upright.X12"] = ["Upright.Domain"],
        ["Upright.Claims"] = ["Upright.Domain", "Upright.Sources", "Upright.Store", "Upright.Benchmarks", "Upright.Coverage", "Upright.X12"],
        ["Upright.Dossiers"] = ["Upright.Domain", "Upright.Sources", "Upright.Store", "Upright.Benchmarks", "Upright.Coverage"],
        ["Upright"] = ["Upright.Domain", "Upright.Sources", "Upright.Store", "Upright.Benchmarks", "Upright.Coverage", "Upright.X12", "Upright.Claims", "Upright.Dossiers"],
        // The host without its site: the same sources, compiled to machine code.
        ["Upright.Native"] = ["Upright.Domain", "Upright.Sources", "Upright.Store", "Upright.Benchmarks", "Upright.X12"],
    };

    private static readonly Dictionary<string, XDocument> Projects = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => XDocument.Load(f), StringComparer.Ordinal);

    private static string[] References(XDocument project) => [.. project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')))];

    private static IEnumerable<string> Code(string room) => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", room), "*.cs", SearchOption.AllDirectories);

    [Fact]
    public void Every_project_is_a_room_of_the_house() => Assert.All(Projects.Keys, p => Assert.Contains(p, Arrows.Keys));

    [Fact]
    public void No_project_refers_to_a_room_its_arrows_do_not_reach()
    {
        foreach (var (room, project) in Projects) Assert.All(References(project), r => Assert.True(Arrows[room].Contains(r), $"{room} → {r}"));
    }

    [Fact]
    public void No_code_names_a_room_its_arrows_do_not_reach_even_where_references_pass_it_on()
    {
        foreach (var room in Projects.Keys.Where(r => r is not ("Upright" or "Upright.Native")))
        {
            var forbidden = Arrows.Keys.Where(r => r != room && r is not ("Upright" or "Upright.Native") && !Arrows[room].Contains(r)).ToList();
            foreach (var file in Code(room))
            {
                var usings = File.ReadLines(file).Where(l => l.StartsWith("using ", StringComparison.Ordinal) || l.StartsWith("global using ", StringComparison.Ordinal)).ToList();
                Assert.All(forbidden, f => Assert.True(!usings.Any(u => u.Contains(f + ".", StringComparison.Ordinal) || u.Contains(f + ";", StringComparison.Ordinal)), $"{file} uses {f}"));
            }
        }
    }

    [Fact]
    public void The_arrows_make_no_circle()
    {
        foreach (var (room, reached) in Arrows) Assert.All(reached, r => Assert.DoesNotContain(room, Arrows[r]));
    }

    [Fact]
    public void The_domain_has_no_packages_and_touches_neither_files_nor_the_network()
    {
        Assert.Empty(Projects["Upright.Domain"].Descendants("PackageReference"));
        foreach (var file in Code("Upright.Domain"))
            Assert.All(File.ReadLines(file), l => Assert.False(l.StartsWith("using System.IO", StringComparison.Ordinal) || l.StartsWith("using System.Net", StringComparison.Ordinal) || l.StartsWith("using System.Text.Json", StringComparison.Ordinal) || l.StartsWith("using System.Data", StringComparison.Ordinal), $"{file}: {l}"));
    }

    [Fact]
    public void Only_the_host_and_the_publication_know_the_web_and_only_the_host_the_command_line()
    {
        foreach (var (room, project) in Projects.Where(p => p.Key is not ("Upright" or "Upright.Dossiers")))
        {
            Assert.Equal("Microsoft.NET.Sdk", (string?)project.Root!.Attribute("Sdk"));
            Assert.DoesNotContain(project.Descendants("FrameworkReference"), f => ((string)f.Attribute("Include")!).Contains("AspNetCore", StringComparison.Ordinal));
            if (room == "Upright.Native") continue;
            Assert.DoesNotContain(project.Descendants("PackageReference"), p => (string)p.Attribute("Include")! is "System.CommandLine");
        }
    }

    [Fact]
    public void Only_the_store_speaks_to_a_database()
    {
        foreach (var (room, project) in Projects.Where(p => p.Key is "Upright.Domain" or "Upright.Sources" or "Upright.Benchmarks" or "Upright.Coverage" or "Upright.X12" or "Upright.Dossiers"))
            Assert.All(project.Descendants("PackageReference"), p => Assert.False(((string)p.Attribute("Include")!).Contains("Sqlite", StringComparison.Ordinal), room));
    }
}
