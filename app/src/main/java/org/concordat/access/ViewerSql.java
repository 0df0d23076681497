package org.concordat.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ViewerSql {

    private static final String BIND = "select * from access.bind(?, ?)";

    private static final String KNOWN = """
            select * from access.known_of_all(string_to_array(?, ',')::uuid[], ?)
            """;

    private static final String STATE = "select set_config('concordat.purpose', ?, true)";

    private final JdbcClient jdbc;

    ViewerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Viewer> bind(SignedIn who) {
        return jdbc.sql(BIND)
                .param(who.officer().value())
                .param(who.at().atOffset(ZoneOffset.UTC))
                .query((row, n) -> viewer(row, who))
                .optional();
    }

    /// Those of the officers who are in office at a moment; when they last showed who they are is not known.
    List<Viewer> known(Collection<OfficerId> others, Instant at) {
        return jdbc.sql(KNOWN)
                .param(others.stream().map(OfficerId::toString).distinct().collect(Collectors.joining(",")))
                .param(at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> viewer(row,
                        new SignedIn(new OfficerId(row.getObject("officer", UUID.class)), at, Instant.EPOCH)))
                .list();
    }

    void state(Purpose purpose) {
        jdbc.sql(STATE).param(purpose.slug()).query(String.class).single();
    }

    private static Viewer viewer(ResultSet row, SignedIn who) throws SQLException {
        var body = new BodyId(row.getObject("body", UUID.class));
        return new Viewer(
                who.officer(),
                row.getString("name"),
                body,
                row.getString("body_name"),
                BodyKind.valueOf(row.getString("body_kind")),
                row.getString("nation"),
                each(row.getString("roles"), Role::valueOf),
                each(row.getString("lapsed"), Role::valueOf),
                each(row.getString("agreements"), AgreementId::of),
                who.at(),
                who.provedAt(),
                null,
                who.client(),
                each(row.getString("bodies"), BodyId::of).stream().filter(it -> !it.equals(body)).collect(Collectors.toSet()));
    }

    private static <T> Set<T> each(String list, Function<String, T> one) {
        return Arrays.stream(list.split(",")).filter(s -> !s.isEmpty()).map(one).collect(Collectors.toSet());
    }
}
