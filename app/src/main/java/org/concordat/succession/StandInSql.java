package org.concordat.succession;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who goes on with the cases of a force that ends. Rows that never change; the database shows them to the teams of both forces.
@Component
class StandInSql {

    private static final String NAME = """
            insert into succession.stand_in (officer, body, for_officer, in_body, named_by, named_at) values (?, ?, ?, ?, ?, ?)
            """;

    private static final String COLUMNS = "select officer, body, for_officer, in_body, named_by, named_at from succession.stand_in";

    private static final String FIND = COLUMNS + " where officer = ?";

    private static final String OF = COLUMNS + " where body = ? order by named_at, officer";

    private static final String LEFT = "select body, until_day, follower, kept_in, open from succession.left_cases(?)";

    private static final String LEAVING = "select f as body from succession.leaving() f";

    private static final String KEEPER = "select succession.keeps_cases(?, ?)";

    private final JdbcClient jdbc;

    StandInSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void name(Viewer viewer, UUID officer, BodyId body, OfficerId of) {
        jdbc.sql(NAME).params(officer, body.value(), of.value(), viewer.body().value(), viewer.officer().value(),
                viewer.at().atOffset(ZoneOffset.UTC)).update();
    }

    Optional<StandIn> find(UUID officer) {
        return jdbc.sql(FIND).param(officer).query(StandInSql::standIn).optional();
    }

    /// Nothing to whoever is of neither force.
    Optional<LeftCases> left(BodyId body) {
        var named = jdbc.sql(OF).param(body.value()).query(StandInSql::standIn).list();
        return jdbc.sql(LEFT).param(body.value()).query((row, n) -> new LeftCases(body, row.getObject("until_day", LocalDate.class),
                body(row, "follower"), body(row, "kept_in"), row.getInt("open"), named)).optional();
    }

    /// The force whose officers stand in, or did.
    Optional<BodyId> keeper(BodyId body, Instant at) {
        return jdbc.sql(KEEPER).param(body.value()).param(at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> body(row, "keeps_cases")).single();
    }

    /// The forces whose cases are the viewer's team's, and will not be, or could be.
    List<BodyId> leaving() {
        return jdbc.sql(LEAVING).query((row, n) -> body(row, "body").orElseThrow()).list();
    }

    private static StandIn standIn(ResultSet row, int n) throws SQLException {
        return new StandIn(officer(row, "officer"), body(row, "body").orElseThrow(), officer(row, "for_officer"),
                body(row, "in_body").orElseThrow(), officer(row, "named_by"), row.getObject("named_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<BodyId> body(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(BodyId::new);
    }

    private static OfficerId officer(ResultSet row, String column) throws SQLException {
        return new OfficerId(row.getObject(column, UUID.class));
    }
}
