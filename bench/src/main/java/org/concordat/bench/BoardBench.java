package org.concordat.bench;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.assurance.Board;
import org.concordat.assurance.Boards;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;

/// The board over every police area and five years of acts: a whole look through the front door with its entry in the ledger, now and
/// as of a quarter that is over.
final class BoardBench {

    private static final int ROUNDS = 300;
    private static final String NOW = "every area, now";
    private static final String THEN = "every area, three years ago";
    private static final String OWN = "one's own area";

    String run() throws Exception {
        try (var service = Service.start()) {
            Bench.tell("laying five years of acts");
            BoardMultitude laid;
            double matters;
            try (var ground = new Ground(service)) {
                laid = BoardMultitude.lay(ground);
                matters = ground.count("scrutiny.matter");
            }
            Bench.tell("measuring");
            var now = Quarter.of(signedIn(service, laid.sees()).day());
            var looks = new Contestants().add(NOW, look(service, laid.sees(), laid.areas(), Optional.empty()))
                    .add(THEN, look(service, laid.sees(), laid.areas(), Optional.of(now.plus(-12))))
                    .add(OWN, look(service, laid.own(), 1, Optional.empty())).run(ROUNDS);
            return new Figures("board", "board: every police area under every question, a whole look")
                    .with("areas", laid.areas(), "areas").with("matters", matters, "matters of five years")
                    .with("look_ms_p50", looks.get(NOW).p50(), NOW + ", ms")
                    .with("look_ms_p95", looks.get(NOW).p95(), "the same, p95 (aim: less than 200)")
                    .with("look_then_ms_p95", looks.get(THEN).p95(), THEN + ", p95, ms")
                    .with("look_own_ms_p95", looks.get(OWN).p95(), OWN + ", p95, ms").text();
        }
    }

    private static Contestants.Work look(Service service, OfficerId officer, int areas, Optional<Quarter> quarter) {
        var boards = service.bean(Boards.class);
        return () -> {
            var seen = boards.read(signedIn(service, officer), quarter) instanceof Look.Seen<Board>(var board)
                    ? board.areas().size() : 0;
            if (seen != areas) {
                throw new IllegalStateException(seen + " areas, and not " + areas);
            }
        };
    }

    private static SignedIn signedIn(Service service, OfficerId officer) {
        return new SignedIn(officer, service.bean(Clock.class).instant().truncatedTo(ChronoUnit.MICROS));
    }
}
