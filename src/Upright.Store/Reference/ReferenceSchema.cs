namespace Upright.Store.Reference;

/// <summary>The tables of the reference store. One row of <c>source</c> a loaded content; everything else hangs on it and goes with it.</summary>
internal static class ReferenceSchema
{
    public const int Version = 2;

    public const string Sql = """
        CREATE TABLE source (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            publisher TEXT NOT NULL,
            title TEXT NOT NULL,
            release TEXT NOT NULL,
            holds_from TEXT NOT NULL,
            holds_to TEXT,
            standing TEXT NOT NULL,
            file TEXT NOT NULL,
            link TEXT,
            sha256 TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            rows INTEGER NOT NULL,
            refused INTEGER NOT NULL,
            left_out TEXT NOT NULL,
            notes TEXT NOT NULL,
            partial INTEGER NOT NULL,
            loaded_at TEXT NOT NULL,
            UNIQUE (kind, sha256));
        CREATE TABLE refused_row (
            source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
            line INTEGER NOT NULL, col INTEGER, reason TEXT NOT NULL);
        CREATE INDEX refused_row_source ON refused_row(source_id);
        CREATE TABLE hcpcs (
            source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
            code TEXT NOT NULL, is_modifier INTEGER NOT NULL,
            long TEXT NOT NULL, short TEXT NOT NULL, pricing TEXT NOT NULL, multiple_pricing TEXT NOT NULL,
            cim TEXT NOT NULL, mcm TEXT NOT NULL, statute TEXT NOT NULL, lab_certifications TEXT NOT NULL, cross_references TEXT NOT NULL,
            coverage TEXT NOT NULL, asc_group TEXT NOT NULL, asc_effective TEXT, opps_group TEXT NOT NULL, opps_indicator TEXT NOT NULL, opps_effective TEXT,
            processing_note TEXT NOT NULL, betos TEXT NOT NULL, types_of_service TEXT NOT NULL, anesthesia_units TEXT NOT NULL,
            added TEXT, effective TEXT, terminated TEXT, action TEXT NOT NULL, line INTEGER NOT NULL,
            PRIMARY KEY (source_id, is_modifier, code)) WITHOUT ROWID;
        CREATE TABLE fee (
            source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
            code TEXT NOT NULL, modifiers TEXT NOT NULL, contractor TEXT NOT NULL, category TEXT NOT NULL,
            ceiling TEXT, floor TEXT,
            amounts TEXT NOT NULL,
            description TEXT NOT NULL, line INTEGER NOT NULL,
            PRIMARY KEY (source_id, code, modifiers)) WITHOUT ROWID;
        CREATE TABLE bidding_area_fee (
            source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
            code TEXT NOT NULL, modifiers TEXT NOT NULL, area TEXT NOT NULL, category TEXT NOT NULL, amount TEXT NOT NULL,
            PRIMARY KEY (source_id, code, modifiers, area)) WITHOUT ROWID;
        CREATE TABLE rural_zip (
            source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
            zip TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (source_id, zip)) WITHOUT ROWID;
        CREATE TABLE mue (
            source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
            code TEXT NOT NULL, units INTEGER NOT NULL, indicator INTEGER NOT NULL, rationale TEXT NOT NULL,
            PRIMARY KEY (source_id, code)) WITHOUT ROWID;
        CREATE TABLE diagnosis (
            source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
            code TEXT NOT NULL, billable INTEGER NOT NULL, short TEXT NOT NULL, long TEXT NOT NULL,
            PRIMARY KEY (source_id, code)) WITHOUT ROWID;
        CREATE TABLE taxonomy (
            source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
            code TEXT NOT NULL, grouping TEXT NOT NULL, classification TEXT NOT NULL, specialization TEXT NOT NULL, display TEXT NOT NULL, section TEXT NOT NULL,
            PRIMARY KEY (source_id, code)) WITHOUT ROWID;
        CREATE TABLE place (
            source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
            code TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL,
            PRIMARY KEY (source_id, code)) WITHOUT ROWID;
        """ + ReasonCodes;

    /// <summary>What version 2 added.</summary>
    public const string ReasonCodes = """

        CREATE TABLE reason_code (
            source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
            code TEXT NOT NULL, description TEXT NOT NULL, starts TEXT, stops TEXT,
            PRIMARY KEY (source_id, code)) WITHOUT ROWID;
        """;
}
