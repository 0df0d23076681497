package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.concordat.people.Identity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A row of `sharing.disclosure` as a disclosure.
final class DisclosureRow {

    private DisclosureRow() {
    }

    static Disclosure disclosure(ResultSet row, Viewer viewer, JsonMapper json, List<Section.Addressee> audience,
            Optional<Identity> identity) throws SQLException {
        return new Disclosure(
                new DisclosureId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new BodyId(row.getObject("body", UUID.class)),
                new OfficerId(row.getObject("proposed_by", UUID.class)),
                at(row, "proposed_at"),
                subject(row, identity),
                matter(row),
                new Section.Audience(audience),
                new Section.Passage(new GatewayId(row.getString("gateway")),
                        json.readValue(row.getString("needs"), new TypeReference<Map<String, String>>() { })),
                new Section.Cover(new AgreementId(row.getObject("agreement", UUID.class))),
                handling(row),
                new Section.Content(row.getString("title"), row.getString("words"), row.getString("source_reference")),
                new Section.Justification(row.getString("necessity"), row.getString("aim"), row.getString("connection"),
                        row.getString("less_intrusive"), row.getString("fair_balance")),
                dates(row),
                row.getString("retention_rule"),
                row.getObject("dispose_by", LocalDate.class),
                disclosure(row, "supersedes"),
                disclosure(row, "derived_from"),
                row.getString("why_corrected"),
                state(row, viewer));
    }

    static Section.Subject subject(ResultSet row, Optional<Identity> identity) throws SQLException {
        return new Section.Subject(About.valueOf(row.getString("about")), identity.orElse(null), row.getString("subject"));
    }

    static Section.Matter matter(ResultSet row) throws SQLException {
        return new Section.Matter(new Purpose(row.getString("purpose")),
                Names.split(Material.class, row.getString("material")),
                Names.split(Provenance.class, row.getString("provenance")));
    }

    static Section.Dates dates(ResultSet row) throws SQLException {
        return new Section.Dates(row.getObject("answer_due", LocalDate.class),
                row.getObject("review_on", LocalDate.class), row.getObject("expires_on", LocalDate.class));
    }

    static Section.Handling handling(ResultSet row) throws SQLException {
        return new Section.Handling(
                Marking.valueOf(row.getString("marking")),
                SourceGrade.values()[row.getInt("source_grade") - 1],
                InformationGrade.valueOf(row.getString("information_grade")),
                HandlingCode.valueOf(row.getString("handling")),
                constant(ActionCode.class, row.getString("action_code")),
                constant(Sanitisation.class, row.getString("sanitisation")),
                row.getString("conditions"));
    }

    /// Recall and a later version come before expiry: they say more of why it ended.
    private static Disclosure.State state(ResultSet row, Viewer viewer) throws SQLException {
        var recall = row.getString("recall_kind");
        if ("RECALLED".equals(recall)) {
            return new Disclosure.State.Recalled(officer(row, "recalled_by"), at(row, "recalled_at"),
                    row.getString("recall_reason"));
        }
        if ("WITHDRAWN".equals(recall)) {
            return new Disclosure.State.Withdrawn(at(row, "recalled_at"));
        }
        if ("SUPERSEDED".equals(recall)) {
            return new Disclosure.State.Superseded(officer(row, "recalled_by"), at(row, "recalled_at"),
                    new DisclosureId(row.getObject("superseded_by", UUID.class)));
        }
        var outcome = row.getString("outcome");
        if ("DECLINED".equals(outcome)) {
            return new Disclosure.State.Declined(officer(row, "decided_by"), at(row, "decided_at"),
                    constant(DeclineKind.class, row.getString("decision_kind")), row.getString("decision_reason"));
        }
        var expires = row.getObject("expires_on", LocalDate.class);
        if (viewer.day().isAfter(expires)) {
            return new Disclosure.State.Expired(expires);
        }
        return outcome == null
                ? new Disclosure.State.Proposed()
                : new Disclosure.State.Sent(officer(row, "decided_by"), at(row, "decided_at"));
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant perhapsAt(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OfficerId officer(ResultSet row, String column) throws SQLException {
        return new OfficerId(row.getObject(column, UUID.class));
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable DisclosureId disclosure(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new DisclosureId(id);
    }

    /// What a body answered; null while it has not.
    static Holding.@Nullable Answer answer(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return kind == null ? null : new Holding.Answer(officer(row, "answered_by"), at(row, "answered_at"),
                AnswerKind.valueOf(kind), row.getString("words"), cameOf(row), perhapsAt(row, "outcome_at"));
    }

    /// What came of it; null in an answer from before that was asked.
    private static @Nullable CameOf cameOf(ResultSet row) throws SQLException {
        var changed = row.getString("changed");
        return changed == null ? null : new CameOf(row.getString("came_of"), Changed.valueOf(changed));
    }
}
