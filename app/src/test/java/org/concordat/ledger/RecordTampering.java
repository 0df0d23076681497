package org.concordat.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Changes to what the database keeps, at random, by somebody whom no trigger and no constraint stops.
final class RecordTampering {

    /// @param what was done
    /// @param names something that a finding has to name: a number with its word, or an id
    record Change(String what, String names) {
    }

    private static final List<String> COLUMNS = List.of(
            "kind = 'sharing.received.refused'", "version = version + 1", "at = at + interval '1 microsecond'",
            "at = at - interval '1 day'", "officer = gen_random_uuid()", "officer = null", "body = gen_random_uuid()",
            "body = null", "thing = gen_random_uuid()", "thing = null", "agreement = gen_random_uuid()", "agreement = null",
            "gateway = 'ctsa-2015-s38'", "gateway = null", "purpose = 'terrorist-offender-management'", "purpose = null",
            "fields = '{}'", "fields = fields || '{\"more\": \"x\"}'", "fields = '{\"way\": \"other\"}'",
            "fields = '{\"way\": 1}'", "fields = jsonb_build_object('way ' || (fields ->> 'way'), '')",
            // These had the bytes of the record before names of fields were asked.
            "fields = jsonb_build_object('way ' || split_part(fields ->> 'way', ' ', 1), split_part(fields ->> 'way', ' ', 2))",
            "fields = jsonb_build_object('for ' || (fields ->> 'for') || E'\\nfield.way', fields ->> 'way')");

    private final KeptLedger ledger;
    private final Random chance;

    RecordTampering(KeptLedger ledger, Random chance) {
        this.ledger = ledger;
        this.chance = chance;
    }

    /// To what the log holds: whoever compares the two finds it.
    Change inTree() throws SQLException {
        int number = kept(0, KeptLedger.LOGGED);
        int other = another(number);
        var id = id(number);
        return switch (chance.nextInt(17)) {
            case 0, 1, 2, 3 -> column(number % (KeptLedger.LOGGED - KeptLedger.ERASED));   // one whose columns are filled
            case 4 -> run("delete from ledger.entry where id = '" + id + "'", id);
            case 5 -> run("delete from ledger.salt where entry = '" + id + "'", id);
            case 6 -> run("update ledger.salt set salt = " + flipped("salt") + " where entry = '" + id + "'", id);
            case 7 -> run("update ledger.leaf set commitment = " + flipped("commitment") + " where number = "
                    + number, "entry " + number);
            case 8 -> run("delete from ledger.leaf where number = " + number, "entry " + number + " ");
            case 9 -> run(swap("ledger.entry", "id", id, id(other)), id);
            case 10 -> run(swap("ledger.salt", "entry", id, id(other)), id);
            case 11 -> run(swap("ledger.leaf", "number", "" + number, "" + other), "entry " + number);
            case 12 -> run(swap("ledger.leaf", "entry", id, id(other)), "entry " + number);
            case 13 -> added();
            case 14 -> run("insert into ledger.erasure values ('" + id + "', gen_random_uuid(), now())", id);
            case 15 -> run("insert into ledger.erasure values ('" + id + "', '" + id(other) + "', now()); delete from ledger.entry "
                    + "where id = '" + id + "'; delete from ledger.salt where entry = '" + id + "'", id);
            default -> erasure();
        };
    }

    private Change column(int number) throws SQLException {
        return run("update ledger.entry set " + COLUMNS.get(chance.nextInt(COLUMNS.size())) + " where id = '" + id(number) + "'",
                id(number));
    }

    /// Rows change places: what names each of them stays where it is not what is exchanged.
    private static String swap(String table, String key, String one, String other) {
        var cast = key.equals("number") ? "bigint" : "uuid";
        var between = key.equals("number") ? "1000000" : "'00000000-0000-0000-0000-000000000007'";
        return "update %1$s set %2$s = %3$s where %2$s = '%4$s'::%6$s; update %1$s set %2$s = '%4$s' where %2$s = '%5$s'::%6$s; update %1$s set %2$s = '%5$s' where %2$s = %3$s"
                .formatted(table, key, between, one, other, cast);
    }

    private Change added() throws SQLException {
        var id = UUID.randomUUID().toString();
        return switch (chance.nextInt(3)) {
            case 0 -> run("insert into ledger.entry (id, kind, version, at) values ('" + id + "', 'sharing.received.read', 1, now())", id);
            case 1 -> run("insert into ledger.salt values ('" + id + "', sha256('x'))", id);
            default -> run("insert into ledger.erasure values ('" + id + "', gen_random_uuid(), now())", id);
        };
    }

    private Change erasure() throws SQLException {
        var erased = id(20 + 50 * chance.nextInt(KeptLedger.ERASED));
        return switch (chance.nextInt(4)) {
            case 0 -> run("update ledger.entry set thing = gen_random_uuid() where thing = '" + erased + "'", erased);
            case 1 -> run("delete from ledger.erasure where entry = '" + erased + "'", erased);
            case 2 -> run("update ledger.erasure set by_entry = gen_random_uuid() where entry = '" + erased + "'", erased);
            default -> run("update ledger.erasure set erased_at = erased_at + interval '1 hour' where entry = '" + erased + "'", erased);
        };
    }

    /// What the log does not hold yet.
    Opening notInTree() {
        return ledger.held.get(chance.nextInt(KeptLedger.LOGGED, KeptLedger.ALL));
    }

    /// To that, so well that nothing in the database contradicts it: who did the act finds it.
    void beforeTree(Opening opening) throws SQLException {
        int number = ledger.held.indexOf(opening);
        var table = number < KeptLedger.NUMBERED ? "ledger.leaf" : "ledger.waiting";
        if (chance.nextBoolean()) {
            var other = new Opening(opening.id(), opening.entry().with("way", "another"), opening.salt());
            run("update ledger.entry set fields = fields || '{\"way\": \"another\"}' where id = '" + opening.id() + "'", "");
            run("update " + table + " set commitment = '\\x" + other.commitment() + "' where entry = '" + opening.id() + "'", "");
        } else {
            run("delete from ledger.entry where id = '" + opening.id() + "'; delete from ledger.salt where entry = '" + opening.id()
                    + "'; delete from " + table + " where entry = '" + opening.id() + "'", "");
            if (number < KeptLedger.NUMBERED) {
                run("update ledger.leaf set number = number + 1000000 where number > " + number
                        + "; update ledger.leaf set number = number - 1000001 where number >= 1000000", "");
            }
        }
    }

    private Change run(String sql, String names) throws SQLException {
        ledger.run(sql);
        return new Change(sql, names);
    }

    private String id(int number) {
        return ledger.held.get(number).id().toString();
    }

    private String flipped(String column) {
        int bit = chance.nextInt(256);
        return "set_bit(" + column + ", " + bit + ", 1 - get_bit(" + column + ", " + bit + "))";
    }

    /// Of an entry that was not erased.
    private int kept(int from, int to) {
        int number = chance.nextInt(from, to);
        return number % 50 == 20 && number <= 220 ? number + 1 : number;
    }

    private int another(int number) {
        int other = kept(0, KeptLedger.LOGGED - KeptLedger.ERASED);   // none that erases, which each does once
        return other == number ? another(number) : other;
    }
}
