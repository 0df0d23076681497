package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.law.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class DraftSql {

    private static final String INSERT = """
            insert into sharing.draft (id, officer, body, started_at, saved_at, supersedes, derived_from,
                                       received_from, why, inherited, sections)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb
             where not exists (select from sharing.disclosure where id = ?)
            on conflict do nothing
            """;

    private static final String FIND = """
            select id, officer, body, started_at, saved_at, supersedes, derived_from, received_from, why, inherited, sections
              from sharing.draft where id = ?
            """;

    private static final String SAVE = """
            update sharing.draft set sections = sections || ?::jsonb, saved_at = ? where id = ?
            """;

    private static final String SAVE_WHY = """
            update sharing.draft set why = ?, saved_at = ? where id = ? and supersedes is not null
            """;

    private static final String LIST = """
            select id, officer, body, started_at, saved_at, supersedes, derived_from, received_from, why, inherited, sections
              from sharing.draft where officer = ? order by saved_at desc, id limit ? offset ?
            """;

    private static final String FROM = """
            select id, officer, body, started_at, saved_at, supersedes, derived_from, received_from, why, inherited, sections
              from sharing.draft
             where officer = :officer and started_at <= :from and (started_at < :from or id > :after)
             order by started_at desc, id limit :rows
            """;

    private static final String DELETE = "delete from sharing.draft where id = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Whether the draft is new. A repeated start changes nothing, also when what it started was proposed since.
    boolean insert(Draft draft) {
        return jdbc.sql(INSERT)
                .param(draft.id().value())
                .param(draft.officer().value())
                .param(draft.body().value())
                .param(draft.startedAt().atOffset(ZoneOffset.UTC))
                .param(draft.savedAt().atOffset(ZoneOffset.UTC))
                .param(value(draft.supersedes()))
                .param(value(draft.derivedFrom()))
                .param(draft.receivedFrom() == null ? null : draft.receivedFrom().value())
                .param(draft.why())
                .param(Names.joined(draft.inherited()))
                .param(written(draft.sections()))
                .param(draft.id().value())
                .update() == 1;
    }

    Optional<Draft> find(DisclosureId id) {
        return jdbc.sql(FIND).param(id.value()).query(this::draft).optional();
    }

    /// Holds the draft until the transaction ends, so that what is saved at the same time comes before or not at all.
    Optional<Draft> hold(DisclosureId id) {
        return jdbc.sql(FIND + " for update").param(id.value()).query(this::draft).optional();
    }

    /// Whether the draft was still there to be written in.
    boolean save(Viewer viewer, DisclosureId id, Section section) {
        return save(viewer, id, Map.of(Step.of(section), section));
    }

    /// The same, of several sections at once.
    boolean save(Viewer viewer, DisclosureId id, Map<Step, Section> sections) {
        return jdbc.sql(SAVE)
                .param(written(sections))
                .param(viewer.at().atOffset(ZoneOffset.UTC))
                .param(id.value())
                .update() == 1;
    }

    /// The same, of why it corrects another.
    boolean save(Viewer viewer, DisclosureId id, String why) {
        return jdbc.sql(SAVE_WHY).params(why, viewer.at().atOffset(ZoneOffset.UTC), id.value()).update() == 1;
    }

    List<Draft> of(Viewer viewer, int rows, int skip) {
        return jdbc.sql(LIST).params(viewer.officer().value(), rows, skip).query(this::draft).list();
    }

    /// From a place on, the last started first: saving one moves nothing.
    List<Draft> from(Viewer viewer, Place place, int rows) {
        return jdbc.sql(FROM).param("officer", viewer.officer().value()).param("from", place.at().atOffset(ZoneOffset.UTC))
                .param("after", place.id()).param("rows", rows).query(this::draft).list();
    }

    /// Whether there was one to delete.
    boolean delete(DisclosureId id) {
        return jdbc.sql(DELETE).param(id.value()).update() == 1;
    }

    private Draft draft(ResultSet row, int n) throws SQLException {
        var receivedFrom = row.getObject("received_from", UUID.class);
        return new Draft(
                new DisclosureId(row.getObject("id", UUID.class)),
                new OfficerId(row.getObject("officer", UUID.class)),
                new BodyId(row.getObject("body", UUID.class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                disclosure(row.getObject("supersedes", UUID.class)),
                disclosure(row.getObject("derived_from", UUID.class)),
                receivedFrom == null ? null : new BodyId(receivedFrom),
                row.getString("why"),
                Names.split(Provenance.class, row.getString("inherited")),
                read(row.getString("sections")));
    }

    private String written(Map<Step, Section> sections) {
        var object = json.createObjectNode();
        sections.forEach((step, section) -> object.set(step.slug(), json.valueToTree(section)));
        return json.writeValueAsString(object);
    }

    private Map<Step, Section> read(String text) {
        var sections = new EnumMap<Step, Section>(Step.class);
        json.readTree(text).properties().forEach(each -> Step.ofSlug(each.getKey()).ifPresent(step ->
                sections.put(step, json.treeToValue(each.getValue(), step.section()))));
        return sections;
    }

    private static @Nullable UUID value(@Nullable DisclosureId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable DisclosureId disclosure(@Nullable UUID id) {
        return id == null ? null : new DisclosureId(id);
    }
}
