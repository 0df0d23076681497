package org.concordat.records;

import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.ledger.Entries;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedRecords;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What the application says of the protected tables of erasures, by its rules: administrators see their body's, and those of the national board
/// all; a body's administrators propose what the log holds of that body; and whoever sees one decides in their own name.
public final class RecordsOracle {

    private final Ground ground;

    private RecordsOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new RecordsOracle(ground);
        return List.of(it.erasures(), it.decisions());
    }

    /// Whether they see that this entry is proposed to be erased.
    public static boolean isProposed(Ground ground, Asker asker, UUID entry) {
        return ground.where("records.erasure", "entry", entry).stream().anyMatch(it -> sees(asker, it));
    }

    private Protected erasures() {
        return Protected.of("records.erasure", "id", RecordsOracle::sees)
                .added(of -> officers().flatMap(this::proposals).toList(),
                        (asker, row) -> asker.officer(row.officer("proposed_by")) && isInTheLog(asker, row)
                                && Stream.of("records.administrator-erases", ErasureRules.OF_THEIR_BODY.id()).allMatch(rule ->
                                        asker.may(ErasureRules.PROPOSE, rule, new ErasureRules.Proposing(seen(row), false))));
    }

    private Protected decisions() {
        return Protected.of("records.erasure_decision", "erasure", (asker, row) -> isSeen(asker, row.id("erasure")))
                .added(of -> officers().flatMap(it -> Stream.of(decision(ofBody(it), it), decision(any(), it),
                        decision(ofBody(it), colleague(it)), with(decision(ofBody(it), it), "proposed_by", it.id("id"))))
                        .toList(), (asker, row) -> asker.officer(row.officer("decided_by")) && decides(asker, row));
    }

    /// As it should be; at another number, for another body, in another's name, of an entry of whichever body.
    private Stream<Row> proposals(Row officer) {
        var by = officer.id("id");
        var body = officer.id("body");
        if (ground.rows("ledger.leaf").isEmpty()) {
            return Stream.empty();
        }
        var some = ground.one(ground.rows("ledger.leaf"));
        var other = erasure(some, some, by, body);
        return ground.rows("ledger.leaf").stream()
                .filter(leaf -> ground.where("ledger.entry", "id", leaf.id("entry")).stream()
                        .anyMatch(entry -> body.equals(entry.id("body"))))
                .findFirst().map(leaf -> Stream.of(other,
                        erasure(leaf, leaf, by, body),
                        erasure(leaf, some, by, body),
                        erasure(some, leaf, by, body),
                        erasure(leaf, leaf, by, any().id("body")),
                        erasure(leaf, leaf, colleague(officer).id("id"), body)))
                .orElseGet(() -> Stream.of(other));
    }

    /// Of the one's entry, at the other's number and with its commitment.
    private Row erasure(Row entry, Row leaf, UUID by, UUID body) {
        return GeneratedRecords.erasure(ground, entry.id("entry"), number(leaf), leaf.columns().get("commitment"), by, body);
    }

    private static Object number(Row leaf) {
        return leaf.columns().get("number");
    }

    private boolean isInTheLog(Asker asker, Row row) {
        return ground.where("ledger.leaf", "entry", row.id("entry")).stream()
                .anyMatch(leaf -> Objects.equals(number(leaf), number(row)))
                && ground.where("ledger.entry", "id", row.id("entry")).stream().anyMatch(it -> asker.of(it.body("body")));
    }

    private boolean isSeen(Asker asker, UUID erasure) {
        return ground.where("records.erasure", "id", erasure).stream().anyMatch(it -> sees(asker, it));
    }

    private static boolean sees(Asker asker, Row row) {
        return asker.may(ErasureRules.READ, erasure(row));
    }

    private boolean decides(Asker asker, Row row) {
        var it = erasure(with(ground.the("records.erasure", "id", row.id("erasure")), "proposed_by", row.id("proposed_by")));
        return Stream.of(ErasureRules.ADMINISTRATOR_OF_IT.id(), ErasureRules.SOMEONE_ELSE.id())
                .allMatch(rule -> asker.may(ErasureRules.DECLINE, rule, it));
    }

    private static Erasure erasure(Row row) {
        var it = ErasureSamples.waits();
        return new Erasure(row.id("id"), row.id("entry"), it.number(), it.commitment(), row.body("body"), it.ground(),
                it.reason(), row.officer("proposed_by"), it.proposedAt(), true, false, null, null);
    }

    private static Entries.Seen seen(Row row) {
        return new Entries.Seen(row.id("entry"), "a.test", 1, ErasureSamples.NOON, row.body("body"), null, 7L, null);
    }

    private Row decision(Row erasure, Row by) {
        return GeneratedRecords.declined(erasure.id("id"), ground.id(), by.id("id"));
    }

    private Row any() {
        return ground.one(ground.rows("records.erasure"));
    }

    private Row ofBody(Row officer) {
        return ground.the("records.erasure", "body", officer.id("body"));
    }

    private Row colleague(Row officer) {
        return ground.one(ground.where("partnership.officer", "body", officer.id("body")));
    }

    private Stream<Row> officers() {
        return ground.rows("partnership.officer").stream();
    }
}
