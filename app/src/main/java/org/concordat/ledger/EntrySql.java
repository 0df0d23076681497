package org.concordat.ledger;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class EntrySql {

    private static final String INSERT = """
            insert into ledger.entry (kind, version, at, officer, body, thing, agreement, gateway, purpose, fields)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntrySql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Entry entry) {
        jdbc.sql(INSERT)
                .param(entry.kind())
                .param(entry.version())
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .param(entry.officer() == null ? null : entry.officer().value())
                .param(entry.body() == null ? null : entry.body().value())
                .param(entry.thing())
                .param(entry.agreement() == null ? null : entry.agreement().value())
                .param(text(entry.gateway()))
                .param(text(entry.purpose()))
                .param(json.writeValueAsString(entry.fields()))
                .update();
    }

    private static @Nullable String text(@Nullable Object named) {
        return named == null ? null : named.toString();
    }
}
