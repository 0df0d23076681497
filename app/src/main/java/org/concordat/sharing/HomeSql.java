package org.concordat.sharing;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which tearlines were drawn from one source, and the words that stay home with it.
@Component
class HomeSql {

    private static final String OF = "select home from sharing.tearline where disclosure = ? and body = ?";

    private static final String DRAW = """
            insert into sharing.tearline (disclosure, home, body, officer, drawn_at) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String UNDO = "delete from sharing.tearline where disclosure = ?";

    private static final String FORGET = """
            delete from sharing.home_term h where h.body = ? and h.home = ?
               and not exists (select from sharing.tearline t where t.body = h.body and t.home = h.home)
            """;

    private static final String TERMS = """
            select term, added_by, added_at from sharing.home_term where body = ? and home = ? order by lower(term), term
            """;

    private static final String ADD = """
            insert into sharing.home_term (body, home, term, anywhere, added_by, added_at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String REMOVE = "delete from sharing.home_term where body = ? and home = ? and term = ?";

    private static final String PROPOSED = """
            select exists (select from sharing.tearline t join sharing.disclosure d on d.id = t.disclosure
                            where t.body = ? and t.home = ?)
            """;

    private static final String VERSIONS = """
            select t.drawn_at, t.disclosure from sharing.tearline t
             where t.body = ? and t.home = ? and (t.drawn_at, t.disclosure) > (?, ?)
               and (exists (select from sharing.disclosure d where d.id = t.disclosure)
                 or exists (select from sharing.draft d where d.id = t.disclosure))
             order by t.drawn_at, t.disclosure limit ? offset ?
            """;

    private final JdbcClient jdbc;

    HomeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty while nothing was said to stay home and it is the only version.
    Optional<UUID> of(Viewer viewer, DisclosureId id) {
        return jdbc.sql(OF).params(id.value(), viewer.body().value()).query(UUID.class).optional();
    }

    void draw(Viewer viewer, DisclosureId id, UUID home) {
        jdbc.sql(DRAW).params(id.value(), home, viewer.body().value(), viewer.officer().value(),
                viewer.at().atOffset(ZoneOffset.UTC)).update();
    }

    /// With a draft that is discarded; what no version needs any more goes with it.
    void undo(Viewer viewer, DisclosureId id) {
        of(viewer, id).ifPresent(home -> {
            jdbc.sql(UNDO).param(id.value()).update();
            jdbc.sql(FORGET).params(viewer.body().value(), home).update();
        });
    }

    List<Home.Term> terms(Viewer viewer, UUID home) {
        return jdbc.sql(TERMS).params(viewer.body().value(), home)
                .query((row, n) -> new Home.Term(row.getString("term"), DisclosureRow.officer(row, "added_by"),
                        DisclosureRow.at(row, "added_at"))).list();
    }

    /// Whether it is new.
    boolean add(Viewer viewer, UUID home, String term) {
        return jdbc.sql(ADD).params(viewer.body().value(), home, term, Folded.of(term).isFoundAnywhere(),
                viewer.officer().value(), viewer.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    boolean remove(Viewer viewer, UUID home, String term) {
        return jdbc.sql(REMOVE).params(viewer.body().value(), home, term).update() == 1;
    }

    boolean isProposed(Viewer viewer, UUID home) {
        return jdbc.sql(PROPOSED).params(viewer.body().value(), home).query(Boolean.class).single();
    }

    /// In the order in which they were drawn, from a place on; drafts are only the viewer's own.
    List<Place> versions(Viewer viewer, UUID home, Place place, int rows, int skip) {
        return jdbc.sql(VERSIONS).params(viewer.body().value(), home, place.at().atOffset(ZoneOffset.UTC), place.id(), rows, skip)
                .query((row, n) -> new Place(DisclosureRow.at(row, "drawn_at"), row.getObject("disclosure", UUID.class))).list();
    }
}
