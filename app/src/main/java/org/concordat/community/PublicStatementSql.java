package org.concordat.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.storage.StorageKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the statements that were signed, as the public site's own role.
@Component
class PublicStatementSql {

    /// A page of an area's statements.
    record Listed(List<PublicStatement> statements, int total) {
    }

    private static final String IN_AREA = """
            select id, body, quarter, signed_on, signed_as, total from published.statements_in(:code, :quarter, :day, :rows, :skip)
            """;

    private static final String SENTENCES = "select question, drafted, stands, reason from published.statement_sentences(?)";

    private static final String CHALLENGES = "select number, kind, made_on, words from published.statement_challenges(?)";

    private final JdbcClient jdbc;

    PublicStatementSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite) {
        this.jdbc = JdbcClient.create(publicSite);
    }

    /// Of the last quarter first.
    Listed ofArea(LocalDate day, String code, int rows, int skip) {
        int[] total = {0};
        var statements = jdbc.sql(IN_AREA).param("code", code).param("quarter", null, Types.DATE).param("day", day).param("rows", rows)
                .param("skip", skip).query((row, n) -> {
                    total[0] = row.getInt("total");
                    return statement(row);
                }).list();
        return new Listed(statements, total[0]);
    }

    /// @param quarter its first day
    Optional<PublicStatement> find(LocalDate day, String code, LocalDate quarter) {
        return jdbc.sql(IN_AREA).param("code", code).param("quarter", quarter, Types.DATE).param("day", day).param("rows", 1)
                .param("skip", 0).query((row, n) -> statement(row)).optional();
    }

    List<PublicStatement.Sentence> sentences(UUID id) {
        return jdbc.sql(SENTENCES).param(id).query((row, n) -> new PublicStatement.Sentence(row.getString("question"),
                row.getString("drafted"), row.getString("stands"), row.getString("reason"))).list();
    }

    /// In their order.
    List<PublicStatement.Said> challenges(UUID id) {
        return jdbc.sql(CHALLENGES).param(id).query((row, n) -> new PublicStatement.Said(row.getInt("number"), row.getString("kind"),
                row.getObject("made_on", LocalDate.class), row.getString("words"))).list();
    }

    private static PublicStatement statement(ResultSet row) throws SQLException {
        return new PublicStatement(row.getObject("id", UUID.class), row.getString("body"), row.getObject("quarter", LocalDate.class),
                row.getObject("signed_on", LocalDate.class), row.getString("signed_as"));
    }
}
