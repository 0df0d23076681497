package org.concordat.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.TreeHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/// What was erased after a backup was made, erased again in a database that was restored from it.
///
/// Each is an entry, as the first erasure was; that one, with who did it, may be lost. So this one is of the body whose entry
/// goes, by which that body and its overseers see that it went.
public final class ErasedAgain {

    /// Why it was erased, as the entry says.
    static final String GROUND = "erased-before-a-restore";

    /// By its number, or in the queue if it had none yet when the backup was made.
    private static final String THERE = """
            select e.id, e.body from ledger.entry e
             where e.kind <> ? and e.id in (select l.entry from ledger.leaf l where l.number = ? and l.commitment = ?
                                            union all select w.entry from ledger.waiting w where w.commitment = ?)
            """;
    private static final String ERASED = "insert into ledger.erasure (entry, by_entry, erased_at) values (?, ?, ?)";
    private static final String NO_SALT = "delete from ledger.salt where entry = ?";
    private static final String NO_RECORD = "delete from ledger.entry where id = ?";

    record There(UUID id, @Nullable UUID body) {
    }

    private final JdbcClient jdbc;
    private final EntrySql entries;
    private final Instant at;
    private final SecureRandom random = new SecureRandom();

    private ErasedAgain(Connection database, Instant at) {
        var source = new SingleConnectionDataSource(database, true);
        this.jdbc = JdbcClient.create(source);
        this.entries = new EntrySql(jdbc, JsonMapper.shared());
        this.at = at;
    }

    /// The list that a service keeps beside its log.
    public static Path listBeside(Path log) {
        return ErasureList.beside(log).file();
    }

    /// Looks whether each is a list, before anything rests on it.
    ///
    /// @throws Malformed with a sentence, if one is none
    public static void check(List<Path> lists) throws IOException, Malformed {
        for (var list : lists) {
            new ErasureList(list).read();
        }
    }

    /// Puts what they name in the list beside a log that was restored: also what its database does not hold, which a newer
    /// backup may.
    public static void carry(List<Path> lists, Path log) throws IOException, Malformed {
        for (var list : lists) {
            ErasureList.beside(log).add(new ErasureList(list).read());
        }
    }

    /// Erases what the list names and the database holds, all or nothing; how many.
    ///
    /// @param log was verified
    /// @throws Malformed if it is no list, or one of another log
    public static long erase(Connection database, Path list, TileSource log, TreeHead head, Instant at)
            throws SQLException, IOException, Malformed {
        var logged = new LoggedCommitments(log, head);
        database.setAutoCommit(false);
        try {
            var again = new ErasedAgain(database, Entry.of(Ledger.ERASED, at).at());
            long erased = 0;
            for (var leaf : new ErasureList(list).read()) {
                if (leaf.number() < head.size() && !Arrays.equals(logged.of(leaf.number()), leaf.commitment())) {
                    throw new Malformed(list + " is of another log: its entry " + leaf.number() + " is not this log's");
                }
                erased += again.erase(leaf) ? 1 : 0;
            }
            database.commit();
            return erased;
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }

    private boolean erase(ErasureList.Erased leaf) {
        var there = there(leaf);
        there.ifPresent(entry -> {
            jdbc.sql(ERASED).params(entry.id(), said(entry), at.atOffset(ZoneOffset.UTC)).update();
            jdbc.sql(NO_SALT).param(entry.id()).update();
            jdbc.sql(NO_RECORD).param(entry.id()).update();
        });
        return there.isPresent();
    }

    private Optional<There> there(ErasureList.Erased leaf) {
        return jdbc.sql(THERE).params(Ledger.ERASED, leaf.number(), leaf.commitment(), leaf.commitment())
                .query(There.class).optional();
    }

    private UUID said(There entry) {
        var salt = new byte[Opening.SALT_BYTES];
        random.nextBytes(salt);
        var because = Entry.of(Ledger.ERASED, at).about(entry.id()).with("ground", GROUND);
        var opening = new Opening(UUID.randomUUID(),
                entry.body() == null ? because : because.of(new BodyId(entry.body())), salt);
        entries.insert(opening);
        return opening.id();
    }
}
