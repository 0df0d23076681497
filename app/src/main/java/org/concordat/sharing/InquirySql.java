package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.people.Identities;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What an officer asked. No statement here reads what the bodies asked made of it, but what they told.
@Component
class InquirySql {

    private static final String INSERT = """
            insert into sharing.inquiry (id, body, officer, asked_at, due_on, purpose, gateway, agreement, about,
                identity, subject, necessity, aim, connection, less_intrusive, fair_balance, needs)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private static final String INSERT_ASKED = """
            insert into sharing.asked (inquiry, body, from_body, officer, agreement, purpose, about, identity, asked_at,
                due_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ROWS = """
            select i.*, (select string_agg(a.body::text, ',' order by a.body) from sharing.asked a
                          where a.inquiry = i.id) as bodies
              from sharing.inquiry i
             where i.officer = ?
            """;

    private static final String FIND = ROWS + " and i.id = ?";

    private static final String LIST = ROWS + " order by i.asked_at desc, i.id limit ? offset ?";

    private static final String OPEN = ROWS + " and i.due_on >= ?";

    private static final String TOLD = """
            select body, disclosure, reference, told_at from sharing.told where asker = ? and inquiry = ? order by body
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Identities identities;

    InquirySql(JdbcClient jdbc, JsonMapper json, Identities identities) {
        this.jdbc = jdbc;
        this.json = json;
        this.identities = identities;
    }

    void insert(Viewer viewer, InquiryDraft draft, LocalDate dueOn, @Nullable UUID identity) {
        var at = viewer.at().atOffset(ZoneOffset.UTC);
        var subject = draft.subject().orElseThrow();
        var whom = draft.whom().orElseThrow();
        var way = draft.way().orElseThrow();
        var why = draft.why().orElseThrow();
        var words = why.justification();
        jdbc.sql(INSERT).params(Arrays.asList(draft.id().value(), viewer.body().value(), viewer.officer().value(), at,
                dueOn, whom.purpose().slug(), way.gateway().slug(), way.agreement().value(), subject.about().name(),
                identity, subject.words(), words.necessity(), words.aim(), words.connection(), words.lessIntrusive(),
                words.fairBalance(), json.writeValueAsString(why.needs()))).update();
        for (var body : whom.bodies()) {
            jdbc.sql(INSERT_ASKED).params(Arrays.asList(draft.id().value(), body.value(), viewer.body().value(),
                    viewer.officer().value(), way.agreement().value(), whom.purpose().slug(), subject.about().name(),
                    identity, at, dueOn)).update();
        }
    }

    Optional<Inquiry> find(Viewer viewer, InquiryId id) {
        return jdbc.sql(FIND).params(viewer.officer().value(), id.value())
                .query((row, n) -> inquiry(viewer, row)).optional();
    }

    /// Newest first.
    List<Inquiry> list(Viewer viewer, int rows, int skip) {
        return jdbc.sql(LIST).params(viewer.officer().value(), rows, skip)
                .query((row, n) -> inquiry(viewer, row)).list();
    }

    /// Those of this officer whose time has not passed.
    List<Inquiry> open(Viewer viewer) {
        return jdbc.sql(OPEN).params(viewer.officer().value(), viewer.day()).query((row, n) -> inquiry(viewer, row)).list();
    }

    private Inquiry inquiry(Viewer viewer, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Inquiry(
                new InquiryId(id),
                DisclosureRow.at(row, "asked_at"),
                row.getObject("due_on", LocalDate.class),
                DisclosureRow.subject(row,
                        Optional.ofNullable(row.getObject("identity", UUID.class)).flatMap(identities::find)),
                new InquiryPart.Whom(bodies(row.getString("bodies")), new Purpose(row.getString("purpose"))),
                new InquiryPart.Way(new AgreementId(row.getObject("agreement", UUID.class)),
                        new GatewayId(row.getString("gateway"))),
                why(row, json),
                jdbc.sql(TOLD).params(viewer.officer().value(), id).query(InquirySql::told).list());
    }

    static InquiryPart.Why why(ResultSet row, JsonMapper json) throws SQLException {
        return new InquiryPart.Why(
                new Section.Justification(row.getString("necessity"), row.getString("aim"), row.getString("connection"),
                        row.getString("less_intrusive"), row.getString("fair_balance")),
                json.readValue(row.getString("needs"), new TypeReference<Map<String, String>>() { }));
    }

    private static Set<BodyId> bodies(String list) {
        return Arrays.stream(list.split(",")).map(BodyId::of).collect(Collectors.toSet());
    }

    private static Inquiry.Told told(ResultSet row, int n) throws SQLException {
        return new Inquiry.Told(new BodyId(row.getObject("body", UUID.class)),
                new DisclosureId(row.getObject("disclosure", UUID.class)), row.getString("reference"),
                DisclosureRow.at(row, "told_at"));
    }
}
