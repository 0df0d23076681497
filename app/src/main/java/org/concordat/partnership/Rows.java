package org.concordat.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// How the register's columns are read and bound.
final class Rows {

    private Rows() {
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable OfficerId officer(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OfficerId(id);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Between between(ResultSet row) throws SQLException {
        return new Between(day(row, "from_day"), row.getObject("until_day", LocalDate.class));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// A set as one text, for `string_to_array`.
    static String joined(Collection<?> all) {
        return all.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
