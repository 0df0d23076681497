package org.concordat.sharing;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the outside of a disclosure says of its name, to those who see its outside.
@Component
class LabelSql {

    private static final String OF = "select distinct disclosure, reference from sharing.addressed where disclosure in (:ids)";

    private record Label(UUID thing, String reference) {
    }

    private final JdbcClient jdbc;

    LabelSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, String> of(Collection<UUID> things) {
        return jdbc.sql(OF).param("ids", things)
                .query((row, n) -> new Label(row.getObject("disclosure", UUID.class), row.getString("reference")))
                .list().stream().collect(Collectors.toMap(Label::thing, Label::reference));
    }
}
