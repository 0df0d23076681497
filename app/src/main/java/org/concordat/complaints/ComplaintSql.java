package org.concordat.complaints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Complaints, and what was said of each. Rows that never change; the database shows each to whom it may be shown.
@Component
class ComplaintSql {

    private static final String COLUMNS = """
            select id, reference, kind, to_body, sent_at, name, happened, wanted, reach, language, acknowledge_by, answer_by
              from intake.complaint
            """;

    private static final String FIND = COLUMNS + " where id = ?";

    private static final String LIST = COLUMNS + """
             where to_body = any (string_to_array(?, ',')::uuid[]) order by sent_at desc, id limit ? offset ?
            """;

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?::text, 256))) held";

    private static final String STEP = """
            insert into complaints.step (id, complaint, number, kind, body, made_by, made_at, outcome, told, words, agreement)
            values (:id, :complaint, :number, :kind, :body, :by, :at, :outcome, :told, :words, :agreement)
            on conflict do nothing
            """;

    private static final String STEPS = """
            select id, complaint, number, made_by, made_at, outcome, told, words, agreement
              from complaints.step where complaint = any (string_to_array(?, ',')::uuid[]) order by complaint, number
            """;

    /// Those of the viewer's body.
    private static final String AGREEMENTS = "select id, reference, title from published.agreement order by title, reference";

    private record Made(UUID complaint, Step step) {
    }

    private final JdbcClient jdbc;

    ComplaintSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Complaint> find(ComplaintId id) {
        return jdbc.sql(FIND).param(id.value()).query(ComplaintSql::row).optional();
    }

    /// The last first.
    List<Complaint> list(Viewer viewer, int rows, int skip) {
        return jdbc.sql(LIST).params(bodies(viewer), rows, skip).query(ComplaintSql::row).list();
    }

    private static String bodies(Viewer viewer) {
        return Stream.concat(Stream.of(viewer.body()), viewer.takenOver().stream()).map(BodyId::toString).collect(Collectors.joining(","));
    }

    /// The agreements that the viewer's body has signed, and are in the public's register, by title.
    Map<UUID, String> agreements() {
        var found = new LinkedHashMap<UUID, String>();
        jdbc.sql(AGREEMENTS).query(row -> {
            found.put(row.getObject("id", UUID.class), row.getString("title") + " (" + row.getString("reference") + ")");
        });
        return found;
    }

    /// What is said of one complaint follows one another: each sees what those before it left.
    void hold(ComplaintId id) {
        jdbc.sql(HOLD).param(id.value()).query(Integer.class).single();
    }

    /// Whether there was none with this id, and none in its place.
    boolean step(Viewer viewer, ComplaintId of, Step it) {
        var answer = it.answer();
        return jdbc.sql(STEP).param("id", it.id()).param("complaint", of.value()).param("number", it.number())
                .param("kind", it.isAnswer() ? "ANSWER" : "ACKNOWLEDGEMENT").param("body", viewer.body().value())
                .param("by", it.by().value()).param("at", it.at().atOffset(ZoneOffset.UTC))
                .param("outcome", answer == null ? null : answer.outcome().name(), Types.VARCHAR)
                .param("told", answer == null ? null : answer.told(), Types.BOOLEAN)
                .param("words", answer == null ? null : answer.words(), Types.VARCHAR)
                .param("agreement", answer == null ? null : answer.agreement(), Types.OTHER).update() == 1;
    }

    /// Those of several complaints, each in their order.
    Map<UUID, List<Step>> steps(Collection<ComplaintId> of) {
        var ids = of.stream().map(ComplaintId::toString).collect(Collectors.joining(","));
        return jdbc.sql(STEPS).param(ids).query((row, n) -> new Made(row.getObject("complaint", UUID.class), step(row))).list().stream()
                .collect(Collectors.groupingBy(Made::complaint, Collectors.mapping(Made::step, Collectors.toList())));
    }

    private static Complaint row(ResultSet row, int n) throws SQLException {
        return new Complaint(new ComplaintId(row.getObject("id", UUID.class)), row.getString("reference"),
                Complaint.Kind.valueOf(row.getString("kind")), new BodyId(row.getObject("to_body", UUID.class)), at(row, "sent_at"),
                new Complaint.Account(row.getString("name"), row.getString("happened"), row.getString("wanted"), row.getString("reach"),
                        row.getString("language")),
                row.getObject("acknowledge_by", LocalDate.class), row.getObject("answer_by", LocalDate.class));
    }

    private static Step step(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Step(row.getObject("id", UUID.class), row.getInt("number"), new OfficerId(row.getObject("made_by", UUID.class)),
                at(row, "made_at"), outcome == null ? null : new Step.Answer(Step.Outcome.valueOf(outcome), row.getBoolean("told"),
                        row.getString("words"), row.getObject("agreement", UUID.class)));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
