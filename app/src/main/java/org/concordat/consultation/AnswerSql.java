package org.concordat.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What people answered, and what was decided of each. Rows that never change.
@Component
class AnswerSql {

    private static final String COLUMNS = """
            select a.id, a.reference, a.consultation, a.to_body, a.worded, a.sent_at, a.language, a.given::text as given
              from intake.consultation_answer a
            """;

    private static final String FIND = COLUMNS + " where a.id = ?";

    private static final String LIST = COLUMNS + """
             where a.consultation = :of and (a.reference = :reference or :reference = '' and a.worded)
             order by exists (select from consultation.moderation m where m.answer = a.id), a.sent_at, a.id limit :rows offset :skip
            """;

    private static final String COUNT = """
            select count(*) as sent, count(*) filter (where a.worded and not exists (
                       select from consultation.moderation m where m.answer = a.id)) as waiting
              from intake.consultation_answer a where a.consultation = ?
            """;

    private static final String MODERATE = """
            insert into consultation.moderation (id, answer, number, body, made_by, made_at, verdict, reason)
            values (:id, :answer, :number, :body, :by, :at, :verdict, :reason) on conflict do nothing
            """;

    private static final String MODERATIONS = """
            select id, answer, number, made_by, made_at, verdict, reason from consultation.moderation
             where answer = any (string_to_array(?, ',')::uuid[]) order by answer, number
            """;

    /// Of those that count, how many chose what: of words, nothing.
    private static final String COUNTED = """
            select coalesce((select string_agg(g.key || ':' || g.value, ' ' order by g.key::int) from jsonb_each_text(a.given) g
                              where g.key = any (string_to_array(:polls, ','))), '') as chosen, count(*) as number
              from intake.consultation_answer a
              left join lateral (select m.reason from consultation.moderation m where m.answer = a.id order by m.number desc limit 1) d on true
             where a.consultation = :id and not coalesce(d.reason = any (string_to_array(:uncounted, ',')), false)
             group by 1
            """;

    private static final TypeReference<Map<Integer, String>> GIVEN = new TypeReference<>() {
    };

    /// How many answers came in, and of how many the words wait to be read.
    record Count(int sent, int waiting) {
    }

    private record Made(UUID answer, Moderation it) {
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AnswerSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Answer> find(UUID id) {
        return whole(jdbc.sql(FIND).param(id).query(this::row).list()).stream().findFirst();
    }

    /// Those in words, those that nobody has read first; or the one of a reference, in words or not.
    ///
    /// @param reference empty for all
    List<Answer> list(UUID consultation, String reference, int rows, int skip) {
        return whole(jdbc.sql(LIST).param("of", consultation).param("reference", reference).param("rows", rows).param("skip", skip)
                .query(this::row).list());
    }

    Count count(UUID consultation) {
        return jdbc.sql(COUNT).param(consultation).query((row, _) -> new Count(row.getInt("sent"), row.getInt("waiting"))).single();
    }

    /// Whether there was none with this id, and none in its place.
    boolean moderate(Viewer viewer, UUID answer, Moderation it) {
        var reason = it.reason();
        return jdbc.sql(MODERATE).param("id", it.id()).param("answer", answer).param("number", it.number()).param("body", viewer.body().value())
                .param("by", it.by().value()).param("at", it.at().atOffset(ZoneOffset.UTC)).param("verdict", it.verdict().name())
                .param("reason", reason == null ? null : reason.name(), Types.VARCHAR).update() == 1;
    }

    /// What the answers that count have chosen, and how many chose all of it together.
    Counted counted(Consultation it) {
        var questions = it.wording().said().questions();
        var polls = IntStream.rangeClosed(1, questions.size()).filter(n -> questions.get(n - 1).isPoll()).boxed().toList();
        var cells = new HashMap<Map<Integer, Integer>, Long>();
        jdbc.sql(COUNTED).param("id", it.id()).param("polls", polls.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .param("uncounted", List.of(Moderation.Reason.values()).stream().filter(reason -> !reason.counts()).map(Enum::name)
                        .collect(Collectors.joining(","))).query(row -> {
                            cells.put(chosen(row.getString("chosen")), row.getLong("number"));
                        });
        return new Counted(polls.stream().collect(Collectors.toMap(n -> n, n -> questions.get(n - 1).choices().size(), (a, b) -> a,
                TreeMap::new)), cells);
    }

    private static Map<Integer, Integer> chosen(String text) {
        var chosen = new TreeMap<Integer, Integer>();
        for (var one : text.isEmpty() ? new String[0] : text.split(" ")) {
            var pair = one.split(":");
            chosen.put(Integer.valueOf(pair[0]), Integer.valueOf(pair[1]));
        }
        return chosen;
    }

    private List<Answer> whole(List<Answer> bare) {
        var moderations = moderations(bare.stream().map(Answer::id).toList());
        return bare.stream().map(it -> new Answer(it.id(), it.reference(), it.consultation(), it.to(), it.worded(), it.at(), it.language(), it.given(),
                moderations.getOrDefault(it.id(), List.of()))).toList();
    }

    private Map<UUID, List<Moderation>> moderations(Collection<UUID> of) {
        return jdbc.sql(MODERATIONS).param(of.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, _) -> new Made(row.getObject("answer", UUID.class), moderation(row))).list().stream()
                .collect(Collectors.groupingBy(Made::answer, Collectors.mapping(Made::it, Collectors.toList())));
    }

    private static Moderation moderation(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Moderation(row.getObject("id", UUID.class), row.getInt("number"), new OfficerId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(), Moderation.Verdict.valueOf(row.getString("verdict")),
                reason == null ? null : Moderation.Reason.valueOf(reason));
    }

    private Answer row(ResultSet row, int n) throws SQLException {
        return new Answer(row.getObject("id", UUID.class), row.getString("reference"), row.getObject("consultation", UUID.class),
                new BodyId(row.getObject("to_body", UUID.class)), row.getBoolean("worded"), row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("language"), json.readValue(row.getString("given"), GIVEN), List.of());
    }
}
