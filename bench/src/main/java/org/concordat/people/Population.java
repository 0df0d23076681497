package org.concordat.people;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.people.Errors.Pair;
import org.postgresql.PGConnection;

/// So many invented people, as one body holds them, laid past every wall; and some of them written down once more.
public final class Population {

    /// @param id under which the first writing is kept
    /// @param again the second writing
    public record Twice(UUID id, Identity again) {
    }

    private static final int BATCH = 20_000;
    private static final UUID OFFICER = new UUID(0, 1);

    private final Connection connection;
    private final UUID body;
    private final Invented invented = new Invented(1);
    private final Errors errors = new Errors(2);
    private final List<Twice> pairs = new ArrayList<>();

    public Population(Connection superuser, UUID body) {
        this.connection = superuser;
        this.body = body;
    }

    /// Lays them, and gives those that are written down once more, spread over all of them.
    public List<Twice> lay(int identities, int wanted) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop index people.token_key");
            statement.execute("alter table people.token drop constraint token_pkey");
            statement.execute("set session_replication_role = replica");
            for (int from = 0; from < identities; from += BATCH) {
                batch(from, Math.min(identities, from + BATCH), identities / wanted);
            }
            statement.execute("set session_replication_role = origin");
            statement.execute("alter table people.token add primary key (identity, body, key)");
            statement.execute("create index token_key on people.token (key, body, identity)");
            statement.execute("vacuum analyze");
        }
        return pairs.subList(0, Math.min(wanted, pairs.size()));
    }

    private void batch(int from, int to, int everyOne) throws SQLException {
        var rows = IntStream.range(from, to).mapToObj(i -> first(i, i % everyOne == 0)).toList();
        copy("people.identity (id, told_by, recorded_by, recorded_at, name, born_on, age_band, address_area, identifier, "
                + "source, source_day, for_concern)", rows.size(), i -> identity(rows.get(i)));
        var tokens = rows.parallelStream().map(this::tokens).toList();
        copy("people.token (identity, body, key, for_concern)", rows.size(), tokens::get);
    }

    private Held first(int number, boolean twice) {
        var id = new UUID(0x4000L, 0x8000000000000000L | (long) number * 0x9E3779B97F4A7C15L >>> 2);
        var person = invented.person();
        if (!twice) {
            return new Held(id, null, errors.first(person));
        }
        Pair pair = errors.pair(person);
        pairs.add(new Twice(id, pair.second()));
        return new Held(id, null, pair.first());
    }

    private String identity(Held it) {
        var of = it.identity();
        return IntStream.range(0, 12).mapToObj(column -> switch (column) {
            case 0 -> it.id();
            case 1 -> body;
            case 2 -> OFFICER;
            case 3 -> "2026-11-01T00:00:00Z";
            case 4 -> of.name();
            case 5 -> of.bornOn();
            case 6 -> of.ageBand();
            case 7 -> of.addressArea();
            case 8 -> of.identifier();
            case 9 -> of.source();
            case 10 -> of.sourceDay();
            default -> true;
        }).map(value -> value == null ? "\\N" : value.toString()).collect(Collectors.joining("\t")) + "\n";
    }

    private String tokens(Held it) {
        return Tokens.of(it.identity()).stream().map(key -> it.id() + "\t" + body + "\t" + key + "\tt\n")
                .collect(Collectors.joining());
    }

    private void copy(String into, int rows, IntFunction<String> row) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
        for (int i = 0; i < rows; i++) {
            var bytes = row.apply(i).getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
    }
}
