package org.concordat.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.community.PublicConsultation.Results;
import org.concordat.govuk.Language;
import org.concordat.storage.StorageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads consultations and writes answers to them, as the public site's own role, which can read none of those back.
@Component
class PublicConsultationSql {

    /// A page of consultations.
    record Listed(List<PublicConsultation> consultations, int total) {
    }

    /// A page of words that were found fit, question by question.
    record Said(List<PublicConsultation.Words> words, int total) {
    }

    private static final String COLUMNS = """
            select c.id, c.reference, c.body, c.area, c.area_name, c.title, c.title_cy, c.why, c.why_cy,
                   c.opens, c.closes, c.answer_by, c.questions::text as questions, c.withdrawn_on, c.answered_on, c.results::text as results,
                   count(*) over () as total
              from published.consultation c
             where c.opens <= :day
            """;

    private static final String PAGE = """
             order by c.withdrawn_on is null and c.closes >= :day desc, c.opens desc, c.reference limit :rows offset :skip
            """;

    private static final String NEWS = COLUMNS + """
               and (:area::text is null or c.area = :area or c.area is null)
             order by greatest(c.opens, (select max(s.made_on) from published.consultation_step s where s.consultation = c.id)) desc,
                      c.reference limit :rows
            """;

    private static final String FIND = COLUMNS + " and c.reference = :reference";

    private static final String LIST = COLUMNS + PAGE;

    private static final String OF_AREA = COLUMNS + " and (c.area = :area or c.area is null)" + PAGE;

    private static final String STEPS = """
            select s.number, s.kind, s.made_on, s.outcome, s.words, s.words_cy, s.matter, s.priority,
                   case when s.matter is not null then (select m.title from published.matters_in(c.area, s.matter, :day, 1, 0) m) end as matter_title
              from published.consultation_step s
              join published.consultation c on c.id = s.consultation
             where s.consultation = :id
             order by s.number
            """;

    private static final String WORDS = """
            select question, words, language, count(*) over () as total from published.consultation_words where consultation = ?
             order by question, id limit ? offset ?
            """;

    private static final String HELD = """
            select reason, held from published.consultation_held where consultation = ? order by held desc nulls last, reason
            """;

    /// Sent again, it adds nothing; nor does it once it is closed.
    private static final String SEND = """
            insert into intake.consultation_answer (id, reference, consultation, sent_at, language, given)
            select :id, :reference, c.id, :at, :language, :given::jsonb
              from published.consultation c
             where c.reference = :to and c.opens <= :day and c.closes >= :day and c.withdrawn_on is null and c.answered_on is null
            on conflict do nothing
            """;

    private static final String HAS = "select published.has_answer(?)";

    private static final TypeReference<List<PublicConsultation.Asked>> QUESTIONS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublicConsultationSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite, JsonMapper json) {
        this.jdbc = JdbcClient.create(publicSite);
        this.json = json;
    }

    /// Those that are open first, then the newest.
    Listed list(LocalDate day, int rows, int skip) {
        return listed(jdbc.sql(LIST).param("day", day).param("rows", rows).param("skip", skip));
    }

    /// Those of an area, and of the whole country.
    Listed ofArea(LocalDate day, String code, int rows) {
        return listed(jdbc.sql(OF_AREA).param("day", day).param("area", code).param("rows", rows).param("skip", 0));
    }

    /// Those of which something was said last; of an area and of the whole country, or all of them where it is null.
    List<PublicConsultation> news(LocalDate day, @Nullable String area, int rows) {
        return jdbc.sql(NEWS).param("day", day).param("area", area, Types.VARCHAR).param("rows", rows)
                .query((row, n) -> consultation(row)).list();
    }

    private Listed listed(JdbcClient.StatementSpec asked) {
        int[] total = {0};
        var found = asked.query((row, n) -> {
            total[0] = row.getInt("total");
            return consultation(row);
        }).list();
        return new Listed(found, total[0]);
    }

    /// Empty before it opens, alike where there is none.
    Optional<PublicConsultation> find(LocalDate day, String reference) {
        return jdbc.sql(FIND).param("day", day).param("reference", reference).query((row, n) -> consultation(row)).optional();
    }

    /// In their order.
    List<PublicConsultation.Step> steps(UUID id, LocalDate day) {
        return jdbc.sql(STEPS).param("id", id).param("day", day).query((row, n) -> new PublicConsultation.Step(row.getInt("number"), row.getString("kind"),
                row.getObject("made_on", LocalDate.class), row.getString("outcome"), spoken(row, "words"), row.getString("matter"),
                row.getString("matter_title"), row.getString("priority"))).list();
    }

    Said words(UUID id, int rows, int skip) {
        int[] total = {0};
        var words = jdbc.sql(WORDS).params(id, rows, skip).query((row, n) -> {
            total[0] = row.getInt("total");
            return new PublicConsultation.Words(row.getInt("question"), row.getString("words"), row.getString("language"));
        }).list();
        return new Said(words, total[0]);
    }

    List<PublicConsultation.Held> held(UUID id) {
        return jdbc.sql(HELD).param(id).query((row, n) -> new PublicConsultation.Held(row.getString("reason"), row.getObject("held", Integer.class))).list();
    }

    /// It is kept when this returns, whatever happens to the service after.
    ///
    /// @param given by the number of the question
    /// @return whether it is there: not where the consultation is open no longer
    boolean send(WayBack back, String to, Map<Integer, String> given, Language language, Instant at, LocalDate day) {
        return jdbc.sql(SEND).param("id", back.id()).param("reference", back.reference()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("language", language.code()).param("given", json.writeValueAsString(given)).param("to", to).param("day", day).update() == 1
                || jdbc.sql(HAS).param(back.id()).query(Boolean.class).single();
    }

    private PublicConsultation consultation(ResultSet row) throws SQLException {
        return new PublicConsultation(row.getObject("id", UUID.class), row.getString("reference"), row.getString("body"), row.getString("area"),
                row.getString("area_name"), spoken(row, "title"), spoken(row, "why"), day(row, "opens"), day(row, "closes"), day(row, "answer_by"),
                json.readValue(row.getString("questions"), QUESTIONS), day(row, "withdrawn_on"), day(row, "answered_on"),
                Optional.ofNullable(row.getString("results")).map(this::results));
    }

    private Results results(String text) {
        var tree = json.readTree(text);
        var polls = new LinkedHashMap<Integer, Map<String, @Nullable Long>>();
        tree.properties().stream().filter(it -> it.getValue().isObject()).forEach(poll -> {
            var figures = new LinkedHashMap<String, @Nullable Long>();
            poll.getValue().properties().forEach(it -> figures.put(it.getKey(), figure(it.getValue())));
            polls.put(Integer.valueOf(poll.getKey()), figures);
        });
        return new Results(figure(tree.get(Results.ALL)), polls);
    }

    private static @Nullable Long figure(JsonNode node) {
        return node.isNull() ? null : node.asLong();
    }

    private static Spoken spoken(ResultSet row, String column) throws SQLException {
        return new Spoken(row.getString(column), row.getString(column + "_cy"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
