package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Function;
import javax.sql.DataSource;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The database as the application's role meets it, with a viewer bound or none, and no Java between. Nothing that is
/// done here stays.
public record Wall(DataSource app, @Nullable OfficerId viewer, Instant at, @Nullable Purpose stating) {

    public Wall as(OfficerId officer) {
        return new Wall(app, officer, at, stating);
    }

    public Wall at(Instant moment) {
        return new Wall(app, viewer, moment, stating);
    }

    Wall stating(Purpose purpose) {
        return new Wall(app, viewer, at, purpose);
    }

    public <R> R ask(Function<JdbcClient, R> question) {
        try (var connection = app.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                if (viewer != null) {
                    jdbc.sql("select count(*) from access.bind(?, ?)").params(viewer.value(), at.atOffset(ZoneOffset.UTC))
                            .query(Long.class).single();
                }
                if (stating != null) {
                    jdbc.sql("select set_config('concordat.purpose', ?, true)").param(stating.slug())
                            .query(String.class).single();
                }
                return question.apply(jdbc);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String table, String where, @Nullable Object... params) {
        return ask(jdbc -> jdbc.sql("select count(*) from " + table + " where " + where).params(Arrays.asList(params))
                .query(Long.class).single());
    }

    public int change(String sql, @Nullable Object... params) {
        return ask(jdbc -> jdbc.sql(sql).params(Arrays.asList(params)).update());
    }

    public void refuses(String because, String sql, @Nullable Object... params) {
        assertThatThrownBy(() -> change(sql, params)).as(sql).rootCause().hasMessageContaining(because);
    }

    /// A statement that adds a copy of a row it can read, with the columns of a JSON object in the place of its own.
    public static String copy(String table, String key) {
        return "insert into %1$s select (jsonb_populate_record(t, ?::jsonb)).* from %1$s t where t.%2$s = ?"
                .formatted(table, key);
    }
}
