package org.concordat.sharing;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What those addressed did, as rows of their own.
@Component
class ReceptionSql {

    private static final String OPEN = """
            insert into sharing.opening (id, disclosure, from_body, officer, body, purpose, opened_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String ACCEPT = """
            insert into sharing.acceptance (disclosure, from_body, officer, body, accepted_at) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String ANSWER = """
            insert into sharing.answer (id, disclosure, from_body, body, officer, answered_at, kind, words, came_of,
                                        changed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String ANSWERED = "select id from sharing.answer where disclosure = ? and officer = ?";

    private static final String DISPOSED = """
            select exists (select from sharing.disposal where disclosure = ? and officer = ?)
            """;

    private static final String DISPOSAL = "select words from sharing.disposal where disclosure = ? and officer = ?";

    private static final String DISPOSE = """
            insert into sharing.disposal (disclosure, from_body, body, officer, confirmed_at, words)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    ReceptionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean open(Viewer viewer, Envelope it, UUID act, Purpose purpose) {
        return jdbc.sql(OPEN).params(act, it.id().value(), it.from().value(), viewer.officer().value(),
                viewer.body().value(), purpose.slug(), viewer.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    boolean accept(Viewer viewer, Envelope it) {
        return jdbc.sql(ACCEPT).params(it.id().value(), it.from().value(), viewer.officer().value(),
                viewer.body().value(), viewer.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    boolean answer(Viewer viewer, Envelope it, UUID act, AnswerKind kind, String words, CameOf cameOf) {
        return jdbc.sql(ANSWER).params(act, it.id().value(), it.from().value(), viewer.body().value(),
                viewer.officer().value(), viewer.at().atOffset(ZoneOffset.UTC), kind.name(), words)
                .param(cameOf.line()).param(cameOf.changed().name()).update() == 1;
    }

    /// Whether this officer has answered by this very act.
    boolean answeredBy(Viewer viewer, DisclosureId id, UUID act) {
        return jdbc.sql(ANSWERED).params(id.value(), viewer.officer().value()).query(UUID.class).list().contains(act);
    }

    /// Whether this officer has confirmed it before.
    boolean disposedBy(Viewer viewer, DisclosureId id) {
        return jdbc.sql(DISPOSED).params(id.value(), viewer.officer().value()).query(Boolean.class).single();
    }

    /// In what words the officer confirmed it; empty when they have not.
    Optional<String> disposal(Viewer viewer, DisclosureId id) {
        return jdbc.sql(DISPOSAL).params(id.value(), viewer.officer().value()).query(String.class).optional();
    }

    boolean dispose(Viewer viewer, Envelope it, String words) {
        return jdbc.sql(DISPOSE).params(it.id().value(), it.from().value(), viewer.body().value(),
                viewer.officer().value(), viewer.at().atOffset(ZoneOffset.UTC), words).update() == 1;
    }
}
