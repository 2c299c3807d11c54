using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Upright.Domain;
using Upright.Domain.Time;
using Upright.Sources.Containers;
using Upright.Sources.Recognition;

namespace Upright.Store.Reference.Importing;

/// <summary>Brings publishers' files into the reference store: a content whole or not at all, the same content once.</summary>
public sealed class ReferenceImport(ReferenceStore store)
{
    private const int MostRefusedRowsKept = 10_000;

    /// <summary>Imports one content. Errors of the content are outcomes; only cancellation and a broken store are thrown.</summary>
    /// <param name="member">The content.</param>
    /// <param name="statedRelease">The quarter the user states, for files that do not say it.</param>
    /// <param name="cancel">Cancelling rolls back: nothing of the content is stored.</param>
    /// <exception cref="UnreadableInputException">The store cannot be written.</exception>
    public ImportOutcome Import(InputMember member, Quarter? statedRelease = null, CancellationToken cancel = default)
    {
        Recognition recognition;
        try
        {
            recognition = Recogniser.Recognise(member);
        }
        catch (UnreadableInputException e)
        {
            return new ImportOutcome(member.Display, ImportStatus.Refused, "unreadable", null, [], Located(e, member.Display));
        }
        return recognition.Kind is { } kind
            ? Commit(member, recognition, kind, statedRelease, cancel)
            : new ImportOutcome(member.Display, ImportStatus.NotRecognised, recognition.InWords, null, [], null);
    }

    private ImportOutcome Commit(InputMember member, Recognition recognition, ReferenceKind kind, Quarter? statedRelease, CancellationToken cancel)
    {
        try
        {
            using var transaction = store.Connection.BeginTransaction(deferred: false);
            var id = Convert.ToInt64(store.Scalar("SELECT coalesce(max(id), 0) + 1 FROM source"), CultureInfo.InvariantCulture);
            // The source row comes first because the others refer to it; its true values are known after the reading.
            Write(id, new SourceDraft("", "", "", "", new DateSpan(DateOnly.MinValue, null)), member.Display, null);
            using var context = new ImportContext(store.Connection, id, member, recognition.IsWorkbook, statedRelease, cancel);
            var draft = Importers.Run(kind, context);
            if (context.Log.Taken == 0)
                throw new UnreadableInputException(context.Log.Refused is [var first, ..]
                    ? $"No row could be taken; the first refused: line {first.Line}: {first.Reason}."
                    : "It has a header and no rows.");
            var sha256 = context.Sha256;
            if (SourceList.Find(store, draft.Kind, sha256) is { } loaded)
                return new ImportOutcome(member.Display, ImportStatus.AlreadyLoaded, recognition.InWords, loaded, [], null);
            Write(id, draft, member.Display, context);
            transaction.Commit();
            return new ImportOutcome(member.Display, ImportStatus.Loaded, recognition.InWords, SourceList.Find(store, draft.Kind, sha256), context.Log.Refused, null);
        }
        catch (UnreadableInputException e)
        {
            // What looks like a wrong row may be a damaged archive: that is the better explanation.
            return new ImportOutcome(member.Display, ImportStatus.Refused, recognition.InWords, null, [], Located(Damage(member) ?? e, member.Display));
        }
        catch (SqliteException e)
        {
            throw ReferenceStore.Failure(e, store.Path);
        }
    }

    private static UnreadableInputException? Damage(InputMember member)
    {
        try
        {
            using var content = member.Open();
            content.Drain();
            return null;
        }
        catch (UnreadableInputException damage)
        {
            return damage;
        }
    }

    private void Write(long id, SourceDraft draft, string file, ImportContext? context)
    {
        using var command = store.Connection.CreateCommand();
        command.CommandText = """
            INSERT INTO source VALUES ($id,$kind,$publisher,$title,$release,$from,$to,'official',$file,$link,$sha256,$bytes,$rows,$refused,$left_out,$notes,$partial,$at)
            ON CONFLICT (id) DO UPDATE SET kind=$kind, publisher=$publisher, title=$title, release=$release, holds_from=$from, holds_to=$to, sha256=$sha256, bytes=$bytes,
                rows=$rows, refused=$refused, left_out=$left_out, notes=$notes, partial=$partial
            """;
        void Set(string name, object? value) => command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        Set("$id", id);
        Set("$kind", draft.Kind);
        Set("$publisher", draft.Publisher);
        Set("$title", draft.Title);
        Set("$release", draft.Release);
        Set("$from", draft.Holds.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Set("$to", draft.Holds.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Set("$file", file);
        Set("$link", draft.Link);
        Set("$sha256", context?.Sha256 ?? "");
        Set("$bytes", context?.Bytes ?? 0);
        Set("$rows", context?.Log.Taken ?? 0);
        Set("$refused", context?.Log.Refused.Count ?? 0);
        Set("$left_out", JsonSerializer.Serialize(context?.Log.LeftOut.ToDictionary() ?? [], StoreJson.Default.DictionaryStringInt64));
        Set("$notes", JsonSerializer.Serialize(context?.Log.Notes.ToArray() ?? [], StoreJson.Default.StringArray));
        Set("$partial", draft.Partial ? 1 : 0);
        Set("$at", DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        command.ExecuteNonQuery();
        if (context is null) return;
        using var inserter = new Inserter(store.Connection, "refused_row", 4);
        foreach (var row in context.Log.Refused.Take(MostRefusedRowsKept)) inserter.Insert(id, row.Line, row.Column, row.Reason);
    }

    private static string Located(UnreadableInputException e, string display) =>
        (e.File is null ? new UnreadableInputException(e.Message) { File = display, Line = e.Line, Column = e.Column, Offset = e.Offset } : e).Located;
}
