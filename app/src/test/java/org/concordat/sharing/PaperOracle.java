package org.concordat.sharing;

import static org.concordat.walls.GeneratedRegister.NOW;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.concordat.access.Act;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Asker;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What the application says of what goes with a disclosure: attachments, what stays home, and copies on paper.
public final class PaperOracle {

    private final Ground ground;
    private final BiPredicate<Asker, Row> reads;

    private PaperOracle(Ground ground, BiPredicate<Asker, Row> reads) {
        this.ground = ground;
        this.reads = reads;
    }

    /// @param reads who reads a disclosure
    static List<Protected> over(Ground ground, BiPredicate<Asker, Row> reads) {
        var it = new PaperOracle(ground, reads);
        return List.of(it.attachments(), it.tearlines(), it.terms(), it.counts(), it.copies(), it.destroyed());
    }

    private Protected attachments() {
        return Protected.of("sharing.attachment", "id", (asker, row) -> isDrafts(asker, row) || isRead(asker, row))
                .added(of -> offered(it -> GeneratedPaper.attachment(ground, it, ground.id(), body(it), it)),
                        (asker, row) -> isWriter(asker, DraftRules.ATTACH, row) && isDrafts(asker, row))
                .changedUnread("delete from sharing.attachment", this::isDrafts);
    }

    private Protected tearlines() {
        return Protected.of("sharing.tearline", "disclosure", this::isHome)
                .added(of -> offered(it -> Ground.row("sharing.tearline", "disclosure", ground.id(), "home", ground.id(),
                        "body", body(it), "officer", it.id("id"), "drawn_at", NOW)), (asker, row) ->
                        asker.may(DraftRules.KEEP_HOME, draft(row.officer("officer"), row.body("body"))))
                .changed("delete from sharing.tearline", (asker, row) -> isDrafts(asker, row) && isHome(asker, row));
    }

    private Protected terms() {
        return Protected.of("sharing.home_term", "home term", this::isHome)
                .added(of -> offered(it -> Ground.row("sharing.home_term", "body", body(it), "home", ground.id(), "term", "Larch",
                        "anywhere", true, "added_by", it.id("id"), "added_at", NOW)), (asker, row) ->
                        asker.may(DraftRules.KEEP_HOME, draft(row.officer("added_by"), row.body("body"))))
                .changedUnread("delete from sharing.home_term", (asker, row) -> asker.is(viewer ->
                        asker.may(DraftRules.KEEP_HOME, draft(viewer.officer(), row.body("body")))));
    }

    private Protected counts() {
        return Protected.of("sharing.copy_count", "disclosure", this::isRead)
                .added(of -> ground.rows("sharing.disclosure").stream().filter(it -> !GeneratedPaper.isPrinted(ground, it))
                        .map(it -> Ground.row("sharing.copy_count", "disclosure", it.id("id"), "last", 1)).toList(), this::isRead)
                .changedUnread("update sharing.copy_count set last = 2", this::isRead);
    }

    private Protected copies() {
        return Protected.of("sharing.copy", "disclosure number", this::isHeld)
                .added(of -> ground.rows("sharing.copy_count").stream().flatMap(count -> offered(it -> GeneratedPaper.copy(ground,
                        ground.the("sharing.disclosure", "id", count.id("disclosure")), 1_000, it, body(it))).stream()).toList(),
                        (asker, row) -> asker.of(row.body("body")) && asker.officer(row.officer("officer")) && isRead(asker, row));
    }

    private Protected destroyed() {
        return Protected.of("sharing.copy_destroyed", "disclosure number", this::isHeld)
                .added(of -> ground.rows("sharing.copy").stream().flatMap(copy -> offered(it -> GeneratedPaper.destroyed(copy, it))
                        .stream()).toList(), (asker, row) -> asker.officer(row.officer("officer"))
                        && asker.may(ListRules.INBOX, row.body("body")));
    }

    private boolean isDrafts(Asker asker, Row row) {
        return ground.where("sharing.draft", "id", row.id("disclosure")).stream()
                .anyMatch(it -> isWriter(asker, DraftRules.ATTACH, it));
    }

    /// Their own, whichever roles they hold by now.
    static boolean isWriter(Asker asker, Act<Draft> act, Row row) {
        return asker.alone(act, DraftRules.ITS_WRITER.id(), draft(row.officer("officer"), row.body("body")));
    }

    private static Draft draft(OfficerId officer, BodyId body) {
        return new Draft(Paper.ID, officer, body, NOW, NOW, null, null, null, Set.of(), Map.of());
    }

    private boolean isRead(Asker asker, Row row) {
        return ground.where("sharing.disclosure", "id", row.id("disclosure")).stream().anyMatch(it -> reads.test(asker, it));
    }

    private boolean isHome(Asker asker, Row row) {
        return isOriginatingSide(asker, row.body("body"));
    }

    private boolean isHeld(Asker asker, Row row) {
        return asker.may(ListRules.INBOX, row.body("body")) || isOriginatingSide(asker, row.body("from_body"));
    }

    static boolean isOriginatingSide(Asker asker, BodyId body) {
        return asker.may(RecallRules.SEE, Paper.disclosure(body, new Disclosure.State.Proposed()));
    }

    private List<Row> offered(Function<Row, Row> by) {
        return ground.rows("partnership.officer").stream().map(by).toList();
    }

    private UUID body(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }
}
