package org.concordat.walls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// A row of a generated world: what was laid in the database, or is offered to it. A column that is not named is null.
public record Row(String table, Map<String, Object> columns) {

    /// What tells it from the others of its table.
    public String key(Iterable<String> names) {
        var parts = new java.util.ArrayList<String>();
        names.forEach(name -> parts.add(String.valueOf(columns.get(name))));
        return parts.stream().collect(Collectors.joining("|"));
    }

    public boolean has(String column) {
        return columns.get(column) != null;
    }

    public UUID id(String column) {
        return (UUID) columns.get(column);
    }

    public String text(String column) {
        return (String) columns.get(column);
    }

    public @Nullable Instant at(String column) {
        return (Instant) columns.get(column);
    }

    public LocalDate day(String column) {
        return (LocalDate) columns.get(column);
    }

    public BodyId body(String column) {
        return new BodyId(id(column));
    }

    public OfficerId officer(String column) {
        return new OfficerId(id(column));
    }

    public AgreementId agreement(String column) {
        return new AgreementId(id(column));
    }
}
