package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.TreeHead;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where every act, read and refusal is recorded.
@Component
public class Ledger {

    /// The kind of the entry that anybody may open: what of an act is public, and nobody who did it.
    static final String PUBLISHED = "ledger.act.published";

    /// The kind of the entry that an erasure is.
    public static final String ERASED = "ledger.entry.erased";

    private final EntrySql sql;
    private final Standing standing;
    private final Bell bell;
    private final PublishedLog log;
    private final EntryKinds kinds;
    private final Undescribed undescribed;
    private final List<Recorded> recorded;
    /// Of salts and ids, whatever the service's own source of randomness: who can foretell a salt can try out entries.
    private final SecureRandom random = new SecureRandom();

    @Autowired
    Ledger(EntrySql sql, Standing standing, Bell bell, PublishedLog log, EntryKinds kinds, Undescribed undescribed,
            List<Recorded> recorded) {
        this.sql = sql;
        this.standing = standing;
        this.bell = bell;
        this.log = log;
        this.kinds = kinds;
        this.undescribed = undescribed;
        this.recorded = List.copyOf(recorded);
    }

    /// With nobody who takes note.
    Ledger(EntrySql sql, Standing standing, Bell bell, PublishedLog log, EntryKinds kinds, Undescribed undescribed) {
        this(sql, standing, bell, log, kinds, undescribed, List.of());
    }

    /// Adds an entry to the transaction that is under way; the entry's id.
    ///
    /// *Errors*: without a transaction it throws and records nothing, for an entry apart from its act proves nothing.
    /// [LedgerBehind] when the log does not keep up; the act does not happen. If the process dies before the commit,
    /// neither the act nor the entry has happened; if it dies after, both have, and the log comes to hold the entry.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID record(Entry entry) {
        standing.admit();
        kinds.objection(entry).ifPresent(undescribed::recorded);
        var bytes = new byte[2 * Long.BYTES + Opening.SALT_BYTES];
        random.nextBytes(bytes);
        var opening = new Opening(id(entry.at(), bytes), entry, Arrays.copyOfRange(bytes, 2 * Long.BYTES, bytes.length));
        sql.insert(opening);
        bell.ringAtCommit();
        recorded.forEach(each -> each.note(entry));
        return opening.id();
    }

    /// Records what anybody may know of an act, beside the act's own entry and in the same transaction: an entry of the body and of
    /// nobody in it, which has the SHA-256 of the words that are published. Whoever asks is given what opens it (decision 0130).
    ///
    /// @param act the act's own entry
    /// @param part which version of the thing, or which step, is published; 0 for the whole
    /// @return nothing where nobody may know of it
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> publish(Entry act, int part) {
        var thing = Objects.requireNonNull(act.thing(), "what is published is about something");
        return sql.words(act.kind(), thing, part).map(words -> {
            var entry = Entry.of(PUBLISHED, act.at()).of(Objects.requireNonNull(act.body())).about(thing).with("act", act.kind())
                    .with("sha256", Commitment.to(words.getBytes(UTF_8)).toString());
            return record(part == 0 ? entry : entry.with("part", String.valueOf(part)));
        });
    }

    /// A random id that begins with the entry's time, as RFC 9562 has it (version 7): what was recorded together lies
    /// together in every index, and nobody who has the id lacks the time.
    private static UUID id(Instant at, byte[] random) {
        var buffer = ByteBuffer.wrap(random);
        return new UUID(at.toEpochMilli() << 16 | 0x7000L | buffer.getLong() & 0xfffL,
                buffer.getLong() & ~0xc000_0000_0000_0000L | 0x8000_0000_0000_0000L);
    }

    /// What opens that entry, if whoever is looking did it.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Opening> opening(UUID entry) {
        return sql.kept(entry).map(EntrySql.Kept::opening);
    }

    /// A receipt for that entry, if whoever is looking did it.
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt receipt(UUID entry) {
        return sql.kept(entry).map(this::receipt).orElseGet(Receipt.None::new);
    }

    /// The same of several, in the order of time, whoever did them: those of which the database gives whoever is looking what
    /// opens each (decision 0105).
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Proven> receipts(Collection<UUID> entries) {
        return sql.opened(entries).stream().map(it -> new Proven(it.opening().id(), it.opening().entry(), receipt(it))).toList();
    }

    private Receipt receipt(EntrySql.Kept kept) {
        return log.receipt(kept);
    }

    /// The newest tree that is shown.
    public TreeHead head() {
        try {
            return log.head();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new IllegalStateException("the log's checkpoint is none", e);
        }
    }

    /// Takes an entry's fields and salt away; its number and its commitment stay, and open to nobody. Whether that is
    /// lawful is for the caller to have asked. What it leaves is the entry of the erasure, which nobody erases.
    ///
    /// @param because of the kind [#ERASED], about the entry that goes, by the administrator who is bound
    /// @return whether the entry was there
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean erase(UUID entry, Entry because) {
        return sql.erase(entry, record(because));
    }
}
