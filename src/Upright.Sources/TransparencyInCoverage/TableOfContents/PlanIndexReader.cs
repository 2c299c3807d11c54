using System.Runtime.InteropServices;
using System.Text.Json;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.Scanning;
using static Upright.Sources.TransparencyInCoverage.TableOfContents.JsonMembers;

namespace Upright.Sources.TransparencyInCoverage.TableOfContents;

/// <summary>
/// Reads a table of contents of any schema, 1.x or 2.x, in one pass. Memory holds one entry of reporting_structure at a time,
/// and the distinct files and plans.
/// </summary>
public static class PlanIndexReader
{
    /// <param name="json">Decompressed text; read to its end, not disposed.</param>
    /// <param name="filter">Which plans are wanted.</param>
    /// <param name="cancel">Stops between pieces.</param>
    /// <exception cref="UnreadableInputException">No JSON, cut short, or no table of contents.</exception>
    public static PlanIndex Read(Stream json, PlanFilter filter, CancellationToken cancel) =>
        WholeDocument.Read(json, "A table of contents", new Pass(filter).Read, cancel);

    private sealed class Pass(PlanFilter filter)
    {
        private readonly Dictionary<FileAddress, Seen> _files = [];
        private readonly HashSet<IndexedPlan> _plans = [];
        private readonly SortedDictionary<string, long> _warnings = new(StringComparer.Ordinal);
        private readonly List<IndexedPlan> _plansHere = [];
        private readonly List<(FileAddress Address, IndexedFileKind Kind, string Description)> _filesHere = [];
        private string _entity = "", _type = "", _version = "", _updated = "";
        private long _structures, _entries;
        private bool _isIndex;

        private struct Seen
        {
            public IndexedFileKind Kind;
            public string Description;
            public FileAddress Latest;
            public long Entries, Order;
            public bool IsWanted;
        }

        public PlanIndex Read(JsonInput input)
        {
            var tokens = new JsonTokens(input);
            tokens.Read();
            for (tokens.Read(); tokens.Kind == JsonTokenType.PropertyName; tokens.Read()) Member(ref tokens);
            tokens.Release();
            if (!_isIndex) throw new UnreadableInputException("This JSON has no \"reporting_structure\": it is not a table of contents.") { Offset = 0 };
            return new PlanIndex
            {
                ReportingEntity = _entity,
                ReportingEntityType = _type,
                Version = _version,
                LastUpdatedOn = _updated,
                Structures = _structures,
                FileEntries = _entries,
                FilesInAll = _files.Count,
                Plans = [.. _plans],
                Files = [.. _files.Where(f => f.Value.IsWanted).OrderBy(f => f.Value.Order).Select(f => new IndexedFile(f.Value.Latest, f.Value.Kind, f.Value.Description, f.Value.Entries))],
                Warnings = _warnings,
            };
        }

        private void Member(ref JsonTokens tokens)
        {
            if (tokens.Is("reporting_structure"u8))
            {
                _isIndex = true;
                Each(ref tokens, Structure);
            }
            else if (IsFiles(ref tokens, out var kind))
            {
                // One real index has them at its root: for every plan.
                _isIndex = true;
                Warn("files-at-root");
                _filesHere.Clear();
                Files(ref tokens, kind);
                Take(wanted: true);
            }
            else if (tokens.Is("reporting_entity_name"u8)) _entity = Text(ref tokens);
            else if (tokens.Is("reporting_entity_type"u8)) _type = Text(ref tokens);
            else if (tokens.Is("version"u8)) _version = Text(ref tokens);
            else if (tokens.Is("last_updated_on"u8)) _updated = Text(ref tokens);
            else Skip(ref tokens);
        }

        private void Structure(ref JsonTokens tokens)
        {
            _structures++;
            _plansHere.Clear();
            _filesHere.Clear();
            for (tokens.Read(); tokens.Kind == JsonTokenType.PropertyName; tokens.Read())
            {
                if (tokens.Is("reporting_plans"u8)) Each(ref tokens, Plan);
                else if (IsFiles(ref tokens, out var kind)) Files(ref tokens, kind);
                else Skip(ref tokens);
            }
            var wanted = filter == PlanFilter.All;
            foreach (var plan in _plansHere)
            {
                if (!filter.Takes(plan)) continue;
                _plans.Add(plan);
                wanted = true;
            }
            Take(wanted);
        }

        private void Take(bool wanted)
        {
            foreach (var (address, kind, description) in _filesHere)
            {
                _entries++;
                ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_files, address, out var known);
                if (!known) (seen.Kind, seen.Description, seen.Order) = (kind, description, _files.Count);
                // The last signature is the one that lasts longest.
                seen.Latest = address;
                seen.Entries++;
                seen.IsWanted |= wanted;
            }
        }

        private void Plan(ref JsonTokens tokens)
        {
            string name = "", idType = "", id = "", market = "", issuer = "", sponsor = "";
            for (tokens.Read(); tokens.Kind == JsonTokenType.PropertyName; tokens.Read())
            {
                if (tokens.Is("plan_name"u8)) name = Text(ref tokens);
                else if (tokens.Is("plan_id_type"u8)) idType = Text(ref tokens).ToLowerInvariant();
                else if (tokens.Is("plan_id"u8)) id = Text(ref tokens);
                else if (tokens.Is("plan_market_type"u8)) market = Text(ref tokens);
                else if (tokens.Is("issuer_name"u8)) issuer = Text(ref tokens);
                else if (tokens.Is("plan_sponsor_name"u8)) sponsor = Text(ref tokens);
                else Skip(ref tokens);
            }
            _plansHere.Add(new IndexedPlan(name, idType, id, market, issuer, sponsor));
        }

        private static bool IsFiles(ref JsonTokens tokens, out IndexedFileKind kind)
        {
            kind = tokens.Is("in_network_files"u8) ? IndexedFileKind.InNetwork : IndexedFileKind.AllowedAmounts;
            return kind == IndexedFileKind.InNetwork || tokens.Is("allowed_amount_file"u8) || tokens.Is("allowed_amount_files"u8);
        }

        /// <summary>An array of files or, for allowed amounts, one; either is taken for both.</summary>
        private void Files(ref JsonTokens tokens, IndexedFileKind kind) =>
            Each(ref tokens, (ref JsonTokens file) =>
            {
                string description = "", location = "";
                for (file.Read(); file.Kind == JsonTokenType.PropertyName; file.Read())
                {
                    if (file.Is("description"u8)) description = Text(ref file);
                    else if (file.Is("location"u8)) location = Text(ref file);
                    else Skip(ref file);
                }
                if (location.Length == 0) Warn("location-missing");
                else _filesHere.Add((FileAddress.Of(location), kind, description));
            });

        /// <summary>Every object of an array, or the one object that stands in its place; at the property's name.</summary>
        private void Each(ref JsonTokens tokens, ObjectReader read)
        {
            tokens.Read();
            if (tokens.Kind == JsonTokenType.StartObject)
            {
                read(ref tokens);
                return;
            }
            if (tokens.Kind != JsonTokenType.StartArray)
            {
                if (tokens.Kind != JsonTokenType.Null) Warn("list-expected");
                return;
            }
            for (tokens.Read(); tokens.Kind != JsonTokenType.EndArray; tokens.Read())
            {
                if (tokens.Kind == JsonTokenType.StartObject)
                {
                    read(ref tokens);
                    continue;
                }
                Warn("object-expected");
                tokens.SkipRest();
            }
        }

        private void Warn(string kind) => _warnings[kind] = _warnings.GetValueOrDefault(kind) + 1;
    }
}
