package org.concordat.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.partnership.AgreementPart.Basis;
import org.concordat.partnership.AgreementPart.Contents;
import org.concordat.partnership.AgreementPart.Parties;
import org.concordat.partnership.AgreementPart.Party;
import org.concordat.partnership.AgreementPart.Publication;
import org.concordat.partnership.AgreementPart.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Agreements as they were offered: only ever inserted and read.
@Component
class DeedSql {

    /// Two acts on one agreement follow one another: the second sees what the first has done. A lock on the row would
    /// ask for the right to update it, which nobody has.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:id, 35)) is null";

    private static final String FIND = """
            select a.id, a.reference, a.owner_body, a.drafted_by, a.drafted_at, a.offered_by, a.offered_at, a.title,
                   a.from_day, a.until_day, a.review_day, a.retention_months, a.retention_rule, a.designation_notice,
                   a.dpia_reference, a.contents, a.openness, a.openness_reason, a.withheld, a.supersedes,
                   (select string_agg(p.purpose, ' ') from partnership.agreement_purpose p where p.agreement = a.id)
                       as purposes,
                   (select string_agg(g.gateway, ' ') from partnership.agreement_gateway g where g.agreement = a.id)
                       as gateways
              from partnership.agreement a
             where a.id = :id and a.offered_at <= :at
            """;

    private static final String PARTIES = """
            select p.body, p.controller, p.contact
              from partnership.agreement_party p
              join partnership.agreement a on a.id = p.agreement
             where p.agreement = :id
             order by p.body <> a.owner_body, p.body
            """;

    private static final String OFFERED_BY = """
            select a.offered_by, o.name, a.offered_at
              from partnership.agreement a join partnership.officer o on o.id = a.offered_by
             where a.id = :id
            """;

    private static final String INSERT = """
            insert into partnership.agreement (id, reference, owner_body, drafted_by, drafted_at, offered_by, offered_at,
                title, from_day, until_day, review_day, retention_months, retention_rule, designation_notice,
                dpia_reference, contents, openness, openness_reason, withheld, supersedes)
            values (:id, :reference, :owner, :draftedBy, :draftedAt, :offeredBy, :offeredAt, :title, :from, :until,
                :review, :months, :rule, :notice, :dpia, :contents::jsonb, :openness, :reason, :withheld,
                :supersedes)
            """;

    private static final String INSERT_PURPOSE =
            "insert into partnership.agreement_purpose (agreement, purpose) values (:id, :slug)";

    private static final String INSERT_GATEWAY =
            "insert into partnership.agreement_gateway (agreement, gateway) values (:id, :slug)";

    private static final String INSERT_PARTY = """
            insert into partnership.agreement_party (agreement, body, controller, contact)
            values (:id, :body, :controller, :contact)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeedSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void lock(AgreementId id) {
        jdbc.sql(LOCK).param("id", id.toString()).query(Boolean.class).single();
    }

    /// The deed, when it had been offered by then and is the viewer's to see.
    Optional<Deed> find(AgreementId id, Instant at) {
        return jdbc.sql(FIND).param("id", id.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> deed(row, parties(id))).optional();
    }

    /// Who offered an agreement that is there.
    AgreementActs.By offeredBy(AgreementId id) {
        return jdbc.sql(OFFERED_BY).param("id", id.value()).query((row, n) -> new AgreementActs.By(
                new OfficerId(row.getObject("offered_by", UUID.class)), row.getString("name"),
                row.getObject("offered_at", OffsetDateTime.class).toInstant())).single();
    }

    void insert(Deed deed) {
        var id = deed.id().value();
        var contents = deed.contents();
        var words = new EnumMap<AgreementHeading, String>(contents.contents().words());
        jdbc.sql(INSERT)
                .param("id", id)
                .param("reference", deed.reference())
                .param("owner", deed.owner().value())
                .param("draftedBy", deed.draftedBy().value())
                .param("draftedAt", deed.draftedAt().atOffset(ZoneOffset.UTC))
                .param("offeredBy", deed.offeredBy().value())
                .param("offeredAt", deed.offeredAt().atOffset(ZoneOffset.UTC))
                .param("title", contents.contents().title())
                .param("from", contents.term().firstDay())
                .param("until", contents.term().until())
                .param("review", contents.term().reviewOn())
                .param("months", contents.term().retentionMonths())
                .param("rule", contents.term().retentionRule())
                .param("notice", contents.basis().designationNotice())
                .param("dpia", contents.basis().dpiaReference())
                .param("contents", json.writeValueAsString(words))
                .param("openness", contents.publication().openness().name())
                .param("reason", contents.publication().reason())
                .param("withheld", withheld(contents.publication()))
                .param("supersedes", deed.supersedes() == null ? null : deed.supersedes().value())
                .update();
        contents.parties().all().forEach(party -> jdbc.sql(INSERT_PARTY).param("id", id)
                .param("body", party.body().value()).param("controller", party.controller())
                .param("contact", party.contact()).update());
        contents.basis().purposes().forEach(purpose ->
                jdbc.sql(INSERT_PURPOSE).param("id", id).param("slug", purpose.slug()).update());
        contents.basis().gateways().forEach(gateway ->
                jdbc.sql(INSERT_GATEWAY).param("id", id).param("slug", gateway.slug()).update());
    }

    private static @Nullable String withheld(Publication publication) {
        return publication.withheld().isEmpty() ? null
                : publication.withheld().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static Set<AgreementHeading> withheld(@Nullable String names) {
        return names == null ? Set.of()
                : Arrays.stream(names.split(" ")).map(AgreementHeading::valueOf).collect(Collectors.toSet());
    }

    private List<Party> parties(AgreementId id) {
        return jdbc.sql(PARTIES).param("id", id.value()).query((row, n) -> new Party(
                new BodyId(row.getObject("body", UUID.class)), row.getBoolean("controller"), row.getString("contact")))
                .list();
    }

    private Deed deed(ResultSet row, List<Party> parties) throws SQLException {
        var words = new EnumMap<AgreementHeading, String>(AgreementHeading.class);
        json.readTree(row.getString("contents")).properties().forEach(each ->
                words.put(AgreementHeading.valueOf(each.getKey()), each.getValue().stringValue()));
        var supersedes = row.getObject("supersedes", UUID.class);
        var contents = new AgreementContents(
                new Contents(row.getString("title"), words),
                new Parties(parties),
                new Basis(set(row.getString("purposes"), Purpose::new), set(row.getString("gateways"), GatewayId::new),
                        row.getString("dpia_reference"), row.getString("designation_notice")),
                new Term(row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class).minusDays(1),
                        row.getObject("review_day", LocalDate.class), row.getInt("retention_months"),
                        row.getString("retention_rule")),
                new Publication(Openness.valueOf(row.getString("openness")), row.getString("openness_reason"),
                        withheld(row.getString("withheld"))));
        return new Deed(
                new AgreementId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new BodyId(row.getObject("owner_body", UUID.class)),
                new OfficerId(row.getObject("drafted_by", UUID.class)),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                new OfficerId(row.getObject("offered_by", UUID.class)),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                contents,
                supersedes == null ? null : new AgreementId(supersedes));
    }

    static <T> Set<T> set(String words, Function<String, T> of) {
        return Arrays.stream(words.split(" ")).map(of).collect(Collectors.toSet());
    }
}
