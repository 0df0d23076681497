package org.concordat.sharing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.law.Material;
import org.concordat.partnership.AgreementTerms;
import org.concordat.people.Identities;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What was proposed, and the reference of what stayed home.
@Component
class DisclosureSql {

    private static final String INSERT = """
            insert into sharing.disclosure (id, reference, body, proposed_by, proposed_at, purpose, gateway, agreement,
                about, identity, subject, title, words, marking, source_grade, information_grade, handling,
                action_code, sanitisation, conditions, provenance, material, necessity, aim, connection,
                less_intrusive, fair_balance, needs, answer_due, review_on, expires_on, retention_rule, dispose_by,
                supersedes, derived_from, onward, why_corrected)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?,
                ?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_SOURCE = """
            insert into sharing.source (disclosure, body, reference) values (?, ?, ?)
            """;

    private static final String FIND = """
            select d.*, s.reference as source_reference,
                   c.outcome, c.decided_by, c.decided_at, c.kind as decision_kind, c.reason as decision_reason,
                   r.kind as recall_kind, r.recalled_by, r.recalled_at, r.reason as recall_reason, r.superseded_by
              from sharing.disclosure d
              join sharing.source s on s.disclosure = d.id
              left join sharing.decision c on c.disclosure = d.id
              left join sharing.recall r on r.disclosure = d.id
             where d.id = ? and d.body = ?
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AudienceSql audiences;
    private final Identities identities;

    DisclosureSql(JdbcClient jdbc, JsonMapper json, AudienceSql audiences, Identities identities) {
        this.jdbc = jdbc;
        this.json = json;
        this.audiences = audiences;
        this.identities = identities;
    }

    void insert(Viewer viewer, Proposed it, @Nullable UUID identity) {
        var draft = it.draft();
        var handling = draft.the(Section.Handling.class);
        var content = draft.the(Section.Content.class);
        var why = draft.the(Section.Justification.class);
        var dates = draft.the(Section.Dates.class);
        var matter = draft.the(Section.Matter.class);
        var subject = draft.the(Section.Subject.class);
        jdbc.sql(INSERT).params(Arrays.asList(
                draft.id().value(), it.reference(), viewer.body().value(), viewer.officer().value(),
                viewer.at().atOffset(ZoneOffset.UTC), matter.purpose().slug(),
                draft.the(Section.Passage.class).gateway().slug(), it.terms().id().value(),
                subject.about().name(), identity, subject.words(), content.title(), content.words(),
                handling.marking().name(), "" + (handling.source().ordinal() + 1), handling.information().name(),
                handling.code().name(), name(handling.action()), name(handling.sanitisation()), handling.conditions(),
                Names.joined(matter.provenance()), Names.joined(it.material()),
                why.necessity(), why.aim(), why.connection(), why.lessIntrusive(), why.fairBalance(),
                json.writeValueAsString(draft.the(Section.Passage.class).needs()),
                dates.answerDue(), dates.reviewOn(), dates.expiresOn(),
                it.terms().retentionRule(), it.disposeBy(),
                value(draft.supersedes()), value(draft.derivedFrom()), it.onward(), draft.why())).update();
        jdbc.sql(INSERT_SOURCE).params(draft.id().value(), viewer.body().value(), content.sourceReference()).update();
    }

    /// A disclosure of the viewer's own body, whole. One statement, and one each for its audience and identity.
    Optional<Disclosure> find(Viewer viewer, DisclosureId id) {
        return jdbc.sql(FIND).param(id.value()).param(viewer.body().value())
                .query((row, n) -> DisclosureRow.disclosure(row, viewer, json, audiences.of(viewer, id),
                        Optional.ofNullable(row.getObject("identity", UUID.class)).flatMap(identities::find)))
                .optional();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable UUID value(@Nullable DisclosureId id) {
        return id == null ? null : id.value();
    }

    /// A draft that has passed every rule, with what the law and the agreement add to it.
    ///
    /// @param onward the yes under which it passes on what another body told
    record Proposed(Draft draft, String reference, Set<Material> material,
                    AgreementTerms terms, LocalDate disposeBy, @Nullable UUID onward) {
    }
}
