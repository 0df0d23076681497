package org.concordat.sharing;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Why a disclosure was taken back. The first ending stands.
@Component
class RecallSql {

    private static final String INSERT = """
            insert into sharing.recall (disclosure, body, kind, act, recalled_by, recalled_at, reason, superseded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (disclosure) do nothing
            """;

    private static final String ACT = "select act from sharing.recall where disclosure = ? and recalled_by = ?";

    private final JdbcClient jdbc;

    RecallSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether this recall is the one that stands.
    boolean recall(Viewer viewer, DisclosureId id, UUID act, String reason) {
        return jdbc.sql(INSERT).params(id.value(), viewer.body().value(), "RECALLED", act, viewer.officer().value(),
                viewer.at().atOffset(ZoneOffset.UTC), reason).param(null).update() == 1;
    }

    /// Whether the old version was still to be ended.
    boolean supersede(Viewer viewer, DisclosureId old, Disclosure by) {
        return jdbc.sql(INSERT).params(old.value(), viewer.body().value(), "SUPERSEDED", by.id().value(),
                viewer.officer().value(), viewer.at().atOffset(ZoneOffset.UTC), "A later version replaces it",
                by.id().value()).update() == 1;
    }

    /// The act by which this officer recalled it.
    Optional<UUID> actOf(Viewer viewer, DisclosureId id) {
        return jdbc.sql(ACT).param(id.value()).param(viewer.officer().value()).query(UUID.class).optional();
    }
}
