package org.concordat.ledger;

/// What whoever compares the records with the log asks of the database, as a role that row security does not bind.
final class RecordsSql {

    /// An error, rather than a part, for a role that is bound.
    static final String SEE_ALL = "set local row_security = off";

    private static final String RECORD = """
            e.id, e.kind, e.version, e.at, e.officer, e.body, e.thing, e.agreement, e.gateway, e.purpose, e.fields::text as fields,
            s.salt, x.by_entry, x.erased_at, b.kind as by_kind, b.thing as by_thing, b.at as by_at
            """;

    private static final String BESIDE = """
              left join ledger.salt s on s.entry = held.entry
              left join ledger.erasure x on x.entry = held.entry
              left join ledger.entry b on b.id = x.by_entry
            """;

    static final String LEAVES = "select held.number, held.entry, held.commitment, " + RECORD + """
              from ledger.leaf held
              left join ledger.entry e on e.id = held.entry
            """ + BESIDE + " where held.number >= ? and held.number < ? order by held.number limit ?";

    static final String WAITING = "select l.number, held.entry, held.commitment, " + RECORD + """
              from ledger.waiting held
              left join ledger.leaf l on l.entry = held.entry
              left join ledger.entry e on e.id = held.entry
            """ + BESIDE;

    static final String WAITING_TWICE = "select entry from ledger.waiting group by entry having count(*) > 1";

    /// Of each kind, what no leaf and no place in the queue speaks of.
    static final String STRAYS = """
            select 'record', id from ledger.entry where id in (
                select id from ledger.entry except (select entry from ledger.leaf union all select entry from ledger.waiting))
            union all
            (select 'salt', entry from ledger.salt
             except (select 'salt', entry from ledger.leaf union all select 'salt', entry from ledger.waiting))
            union all
            (select 'erasure', entry from ledger.erasure
             except (select 'erasure', entry from ledger.leaf union all select 'erasure', entry from ledger.waiting))
            """;

    static final String LOSSES = """
            select o.first, o.last, o.by_entry, coalesce(e.kind = ? and e.fields ->> 'first' = o.first::text
                   and e.fields ->> 'last' = o.last::text, false) as told
              from ledger.loss o left join ledger.entry e on e.id = o.by_entry
             order by o.first
            """;

    private RecordsSql() {
    }
}
