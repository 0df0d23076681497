package org.concordat.assurance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.Quarter;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Area;
import org.concordat.partnership.AreaServed;
import org.concordat.partnership.Areas;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Body;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Component;

/// The board: every police area under every question, as of any quarter, and the evidence for each answer. Who served an area
/// on a day is what the register says by now; who held which role is what was known then.
@Component
public class Boards {

    /// An area under every question.
    ///
    /// @param now the quarter that lasts
    public record OfArea(Quarter quarter, Quarter now, AreaStanding standing) {
    }

    /// What an answer was counted from.
    ///
    /// @param leads by reference, of those rows that lead to a page of their own
    public record Found(Quarter quarter, Area area, Standing standing, Page<Evidence> evidence, Map<String, Lead> leads) {

        public Found {
            leads = Map.copyOf(leads);
        }
    }

    /// What is asked: a quarter, and the moment as of which it is answered.
    private record Asked(Viewer viewer, Quarter quarter, Instant moment) {

        static Asked of(Viewer viewer, Optional<Quarter> quarter) {
            var now = Quarter.of(viewer.day());
            var asked = quarter.filter(it -> !it.first().isAfter(now.first())).orElse(now);
            return new Asked(viewer, asked, asked.asOf(viewer.at(), Viewer.ZONE));
        }

        LocalDate day() {
            return moment.atZone(Viewer.ZONE).toLocalDate();
        }

        Quarter now() {
            return Quarter.of(viewer.day());
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Areas areas;
    private final Bodies bodies;
    private final BoardSql sql;
    private final Leads leads;

    Boards(Acting acting, Gate gate, Ledger ledger, Areas areas, Bodies bodies, BoardSql sql, Leads leads) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.areas = areas;
        this.bodies = bodies;
        this.sql = sql;
        this.leads = leads;
    }

    /// Every area for the national board, their own for a scrutiny officer.
    ///
    /// @param quarter the one that lasts, where it is empty or to come
    public Look<Board> read(SignedIn who, Optional<Quarter> quarter) {
        return acting.as(who, viewer -> {
            var asked = Asked.of(viewer, quarter);
            return gate.refuses(viewer, BoardRules.READ, asked.quarter(), viewer.body().value()).<Look<Board>>map(Look.Refused::new)
                    .orElseGet(() -> {
                        ledger.record(viewer.entry("assurance.board.read").with("quarter", asked.quarter().toString()));
                        return new Look.Seen<>(board(asked));
                    });
        });
    }

    private Board board(Asked asked) {
        var national = asked.viewer().is(Role.BOARD_MEMBER);
        var own = own(asked.viewer());
        var counts = sql.counts(asked.quarter().first(), asked.moment());
        var seen = areas.on(asked.day()).stream().filter(it -> national || own.contains(it.id()))
                .map(it -> standing(it, counts.getOrDefault(it.id(), Map.of())))
                .sorted(Comparator.comparingInt(AreaStanding::exceptions).reversed().thenComparing(it -> it.area().name())).toList();
        return new Board(asked.quarter(), asked.now(), national, seen);
    }

    private static AreaStanding standing(Area area, Map<Question, Standing> counts) {
        return new AreaStanding(area, Arrays.stream(Question.values()).map(it -> counts.getOrDefault(it, Standing.none(it))).toList());
    }

    /// The areas that the viewer's body serves now.
    private Set<UUID> own(Viewer viewer) {
        return areas.served(viewer.day(), viewer.body()).stream().map(AreaServed::area).map(Area::id).collect(Collectors.toSet());
    }

    /// One area; nothing in what is seen when there was none of that code then.
    public Look<Optional<OfArea>> area(SignedIn who, String code, Optional<Quarter> quarter) {
        return look(who, code, quarter, (asked, area) -> {
            ledger.record(asked.viewer().entry("assurance.area.read").about(area.id()).with("quarter", asked.quarter().toString()));
            return new OfArea(asked.quarter(), asked.now(), standing(asked, area));
        });
    }

    /// The rows that an answer was counted from. Pages count from 0.
    public Look<Optional<Found>> evidence(SignedIn who, String code, Question question, Optional<Quarter> quarter, int page) {
        return look(who, code, quarter, (asked, area) -> {
            var found = named(asked, Page.of(page, (rows, skip) -> sql.rows(question, area.id(), asked.quarter().first(),
                    asked.moment(), rows, skip)));
            ledger.record(asked.viewer().entry("assurance.evidence.read").about(area.id()).with("quarter", asked.quarter().toString())
                    .with("question", question.name()).with("page", "" + (found.number() + 1)));
            return new Found(asked.quarter(), area, standing(asked, area).under(question), found,
                    leads.of(asked.viewer(), question, area, found));
        });
    }

    private AreaStanding standing(Asked asked, Area area) {
        return standing(area, sql.counts(asked.quarter().first(), asked.moment()).getOrDefault(area.id(), Map.of()));
    }

    /// An area under every question, at the end of a quarter. For statements, which keep the record themselves.
    AreaStanding standing(Viewer viewer, Area area, Quarter quarter) {
        return standing(Asked.of(viewer, Optional.of(quarter)), area);
    }

    private <T> Look<Optional<T>> look(SignedIn who, String code, Optional<Quarter> quarter, BiFunction<Asked, Area, T> seen) {
        return acting.as(who, viewer -> {
            var asked = Asked.of(viewer, quarter);
            var area = areas.on(asked.day()).stream().filter(it -> it.code().equals(code)).findFirst();
            var place = new BoardRules.Place(area.map(Area::id).filter(own(viewer)::contains).isPresent());
            return gate.refuses(viewer, BoardRules.READ_AREA, place, area.map(Area::id).orElse(viewer.body().value()))
                    .<Look<Optional<T>>>map(Look.Refused::new)
                    .orElseGet(() -> {
                        if (area.isEmpty()) {
                            gate.unknown(viewer, BoardRules.READ_AREA, viewer.body().value());
                        }
                        return new Look.Seen<>(area.map(it -> seen.apply(asked, it)));
                    });
        });
    }

    /// With what each body was called on that day.
    private Page<Evidence> named(Asked asked, Page<Evidence> page) {
        Map<BodyId, Body> names = bodies.named(page.rows().stream().map(Evidence::body).collect(Collectors.toSet()), asked.day());
        List<Evidence> rows = page.rows().stream().map(it -> new Evidence(it.reference(), it.words(), it.body(),
                Optional.ofNullable(names.get(it.body())).map(Body::name).orElse(Evidence.UNKNOWN), it.day(), it.due(),
                it.amount(), it.amiss())).toList();
        return new Page<>(page.number(), rows, page.more());
    }
}
