package org.concordat.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A leaf, or a place in the queue, with all that is kept beside it; none of it is believed.
record RecordRow(ResultSet row) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// What became of a record.
    enum State {
        /// It is there, and opens the commitment.
        OPENS,
        ALTERED,
        WITHOUT_SALT,
        /// Taken away by an entry that says so.
        ERASED,
        ERASED_BY_NOBODY,
        /// Said to be taken away, and there.
        ERASED_AND_THERE,
        MISSING
    }

    long number() throws SQLException {
        return row.getLong("number");
    }

    boolean hasNumber() throws SQLException {
        return row.getObject("number") != null;
    }

    UUID entry() throws SQLException {
        return row.getObject("entry", UUID.class);
    }

    byte[] commitment() throws SQLException {
        return row.getBytes("commitment");
    }

    State against(byte[] commitment) throws SQLException {
        boolean there = row.getObject("id") != null;
        var salt = row.getBytes("salt");
        if (row.getObject("by_entry") != null) {
            return there || salt != null ? State.ERASED_AND_THERE : isErasureTold() ? State.ERASED : State.ERASED_BY_NOBODY;
        }
        if (!there) {
            return State.MISSING;
        }
        return salt == null ? State.WITHOUT_SALT : opens(salt, commitment) ? State.OPENS : State.ALTERED;
    }

    private boolean isErasureTold() throws SQLException {
        return Ledger.ERASED.equals(row.getString("by_kind")) && entry().equals(row.getObject("by_thing"))
                && row.getObject("erased_at", OffsetDateTime.class).isEqual(row.getObject("by_at", OffsetDateTime.class));
    }

    private boolean opens(byte[] salt, byte[] commitment) throws SQLException {
        try {
            var opening = new Opening(row.getObject("id", UUID.class), record(), salt);
            return Arrays.equals(opening.commitment().bytes(), commitment);
        } catch (IllegalArgumentException | DateTimeException | JacksonException notAnEntry) {
            return false;
        }
    }

    private Entry record() throws SQLException {
        var fields = new TreeMap<String, String>();
        JSON.readTree(row.getString("fields")).forEachEntry((name, value) -> {
            if (!value.isString()) {
                throw new IllegalArgumentException("a field that is no text");
            }
            fields.put(name, value.stringValue());
        });
        return new Entry(row.getString("kind"), row.getInt("version"), row.getObject("at", OffsetDateTime.class).toInstant(),
                id("officer", OfficerId::new), id("body", BodyId::new), row.getObject("thing", UUID.class),
                id("agreement", AgreementId::new), slug("gateway", GatewayId::new), slug("purpose", Purpose::new), fields);
    }

    private <T> @Nullable T id(String column, Function<UUID, T> type) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }

    private <T> @Nullable T slug(String column, Function<String, T> type) throws SQLException {
        var value = row.getString(column);
        return value == null ? null : type.apply(value);
    }
}
