package org.concordat.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The constraints and indexes of `sharing`, and the foreign keys that point there from elsewhere, dropped while millions of
/// rows are laid and made again after, as the migrations made them. What only checks rows as they are written is not asked
/// of those already there.
final class SetAside {

    private record Thing(String drop, String make) {
    }

    private static final String CONSTRAINTS = """
            select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
                   format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname,
                          pg_get_constraintdef(c.oid) || case when c.contype in ('f', 'c') then ' not valid' else '' end)
                       as make
              from pg_constraint c
              left join pg_class far on far.oid = c.confrelid
             where 'sharing'::regnamespace in (c.connamespace, far.relnamespace) and c.contype in ('f', 'c', 'u', 'p')
             order by array_position(array['f', 'c', 'u', 'p'], c.contype::text), c.oid
            """;

    private static final String INDEXES = """
            select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make
              from pg_index i join pg_class c on c.oid = i.indexrelid
             where c.relnamespace = 'sharing'::regnamespace
               and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
            """;

    private final JdbcClient jdbc;
    private final List<Thing> indexes;
    private final List<Thing> constraints;

    private SetAside(JdbcClient jdbc) {
        this.jdbc = jdbc;
        indexes = jdbc.sql(INDEXES).query(Thing.class).list();
        constraints = jdbc.sql(CONSTRAINTS).query(Thing.class).list();
    }

    static SetAside from(JdbcClient jdbc) {
        var aside = new SetAside(jdbc);
        aside.constraints.stream().filter(it -> it.make().contains("FOREIGN KEY")).forEach(aside::drop);
        aside.indexes.forEach(aside::drop);
        aside.constraints.stream().filter(it -> !it.make().contains("FOREIGN KEY")).forEach(aside::drop);
        return aside;
    }

    void putBack() {
        jdbc.sql("set maintenance_work_mem = '512MB'").update();
        constraints.reversed().forEach(it -> jdbc.sql(it.make()).update());
        indexes.forEach(it -> jdbc.sql(it.make()).update());
    }

    private void drop(Thing it) {
        jdbc.sql(it.drop()).update();
    }
}
