package org.concordat.measures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Quarter;
import org.concordat.ledger.Ledger;
import org.concordat.measures.MeasureSql.Key;
import org.concordat.measures.MeasureSql.Owed;
import org.concordat.partnership.Area;
import org.concordat.partnership.AreaServed;
import org.concordat.partnership.Areas;
import org.concordat.resources.Beside;
import org.concordat.resources.Resources;
import org.concordat.statistics.FigureTable;
import org.concordat.statistics.TableDefinition;
import org.concordat.statistics.TableDefinitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Measures, as of any quarter: of every police area and of all together for the national board, of their own for a scrutiny officer,
/// beside those around it.
@Component
public class Measures {

    /// How many quarters are shown of a measure, and how many are put together to compare areas.
    static final int QUARTERS = 8;
    static final int TOGETHER = 4;

    /// What is looked at.
    ///
    /// @param now the quarter that lasts
    /// @param national whether these are all areas
    /// @param area empty where it is all of them, or where the viewer's body serves none
    /// @param areas those that can be chosen, by name
    public record Scope(Quarter quarter, Quarter now, boolean national, Optional<Area> area, List<Area> areas) {

        public Scope {
            areas = List.copyOf(areas);
        }
    }

    /// A measure in one line.
    ///
    /// @param here in the area, or in all together
    /// @param before the same in the quarter before
    /// @param others in the other areas of its region together; nothing was counted there where it is all that is looked at; none is
    /// told to a scrutiny officer who would know by it what was counted in one of them
    /// @param all in all together; the same way
    /// @param pastDue what waits in the area, or in all together, past its day, whatever quarter is looked at
    public record Line(Counted here, Counted before, Counted others, Counted all, Optional<PastDue> pastDue) {
    }

    /// Every measure.
    ///
    /// @param resources of the financial year in which the quarter lies, and of those before it
    /// @param ofBodies whether the viewer reads measures of national bodies, too
    public record Overview(Scope scope, List<Line> lines, Beside resources, boolean ofBodies) {

        public Overview {
            lines = List.copyOf(lines);
        }
    }

    /// An area among all, in a year.
    public record Placed(Area area, Rate rate, Funnel.Place place) {
    }

    /// One measure.
    ///
    /// @param history the quarters up to the one that is looked at, the oldest first
    /// @param last of the quarters that are put together to compare: the one that is looked at, if it is over, for what waits in one that
    /// lasts is in no share of it
    /// @param year of all areas together, in those
    /// @param others of the other areas of the region, in the same
    /// @param placed every area that the viewer sees, by name
    /// @param pastDue as of a [Line]
    /// @param lasted how long it took, in those of the quarters in which it was done, the oldest first; none where that is not kept
    /// @param near what waits past its day, and how long it took, in the other areas of the region together, as far as that is told
    public record Sight(Scope scope, Measure measure, List<Counted> history, Quarter last, Rate year, Rate others,
                        List<Placed> placed, Optional<PastDue> pastDue, List<Lasted> lasted, Near near) {

        public Sight {
            history = List.copyOf(history);
            placed = List.copyOf(placed);
            lasted = List.copyOf(lasted);
        }

        public Counted here() {
            return history.getLast();
        }
    }

    /// Of the other areas of a region.
    ///
    /// @param pastDue 0 where that is not told, too
    public record Near(long pastDue, List<Lasted> lasted) {

        public Near {
            lasted = List.copyOf(lasted);
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Areas areas;
    private final MeasureDefinitions definitions;
    private final TableDefinitions tables;
    private final MeasureSql sql;
    private final Resources resources;

    Measures(Acting acting, Gate gate, Ledger ledger, Areas areas, MeasureDefinitions definitions, TableDefinitions tables, MeasureSql sql,
            Resources resources) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.areas = areas;
        this.definitions = definitions;
        this.tables = tables;
        this.sql = sql;
        this.resources = resources;
    }

    /// Every measure; nothing in what is seen where there was no area of that code then.
    ///
    /// @param quarter the one that lasts, where it is empty or to come
    /// @param code of an area; empty for all of them, or for the viewer's own
    public Look<Optional<Overview>> read(SignedIn who, Optional<Quarter> quarter, Optional<String> code) {
        return look(who, quarter, code, viewer -> scope -> {
            var entry = viewer.entry("measures.read").with("quarter", scope.quarter().toString());
            ledger.record(scope.area().map(it -> entry.about(it.id())).orElse(entry));
            return Optional.of(overview(viewer, scope));
        });
    }

    private Overview overview(Viewer viewer, Scope scope) {
        var counted = new HashMap<>(sql.around(scope.quarter().plus(-1), scope.quarter(), null, id(scope)));
        scope.area().ifPresent(_ -> counted.putAll(sql.inAreas(scope.quarter().plus(-1), scope.quarter(), null)));
        var due = sql.pastDue(null);
        return new Overview(scope, definitions.all().stream().map(it -> new Line(counted(scope, it, here(scope), scope.quarter(), counted),
                counted(scope, it, here(scope), scope.quarter().plus(-1), counted),
                counted(scope, it, Key.OTHERS, scope.quarter(), counted),
                counted(scope, it, Key.ALL, scope.quarter(), counted),
                Optional.ofNullable(due.get(new Owed(here(scope), it.id()))))).toList(),
                resources.beside(viewer, scope.area(), FinancialYear.of(scope.quarter().first())), BodyMeasures.sees(viewer));
    }

    /// One measure, the same way; nothing in what is seen where there is none of that name, either.
    public Look<Optional<Sight>> find(SignedIn who, String measure, Optional<Quarter> quarter, Optional<String> code) {
        return look(who, quarter, code, viewer -> scope -> {
            var found = definitions.find(measure);
            if (found.isEmpty()) {
                gate.unknown(viewer, MeasureRules.READ, viewer.body().value());
                return Optional.empty();
            }
            var entry = viewer.entry("measures.measure.read").with("measure", measure).with("quarter", scope.quarter().toString());
            ledger.record(scope.area().map(it -> entry.about(it.id())).orElse(entry));
            return Optional.of(sight(scope, found.get()));
        });
    }

    private Sight sight(Scope scope, Measure measure) {
        var since = scope.quarter().plus(1 - QUARTERS);
        var counted = new HashMap<>(sql.around(since, scope.quarter(), measure.id(), id(scope)));
        counted.putAll(sql.inAreas(since, scope.quarter(), measure.id()));
        var history = IntStream.range(0, QUARTERS).mapToObj(it -> counted(scope, measure, here(scope), since.plus(it), counted)).toList();
        var last = history.getLast().over() ? scope.quarter() : scope.quarter().plus(-1);
        var year = year(scope, measure, Key.ALL, last, counted);
        var funnel = new Funnel(year);
        return new Sight(scope, measure, history, last, year, year(scope, measure, Key.OTHERS, last, counted), scope.areas().stream().map(it -> {
            var rate = year(scope, measure, it.id().toString(), last, counted);
            return new Placed(it, rate, funnel.of(rate));
        }).toList(), Optional.ofNullable(sql.pastDue(measure.id()).get(new Owed(here(scope), measure.id()))), lasting(scope, measure, since), near(scope, measure, since));
    }

    private Near near(Scope scope, Measure measure, Quarter since) {
        return scope.area().map(it -> new Near(sql.pastDueNear(measure.id(), it.id()), sql.lastingNear(since, scope.quarter(), measure.id(), it.id())))
                .orElse(new Near(0, List.of()));
    }

    /// None where a scrutiny officer's body serves no area.
    private List<Lasted> lasting(Scope scope, Measure measure, Quarter since) {
        return scope.area().isEmpty() && !scope.national() ? List.of() : sql.lasting(since, scope.quarter(), measure.id(), id(scope));
    }

    /// What is published of people there, the same way: in the quarter before the one that lasts, where it is empty or to come.
    public Look<Optional<List<OfPeople>>> ofPeople(SignedIn who, Optional<Quarter> quarter, Optional<String> code) {
        var now = Quarter.of(who.day());
        return look(who, Optional.of(quarter.filter(it -> it.first().isBefore(now.first())).orElse(now.plus(-1))), code, viewer -> scope -> {
            var entry = viewer.entry("measures.people.read").with("quarter", scope.quarter().toString());
            ledger.record(scope.area().map(it -> entry.about(it.id())).orElse(entry));
            var released = sql.released(scope.quarter());
            return Optional.of(tables.all().stream().filter(it -> it.rows() == TableDefinition.Rows.AREA).map(it -> new OfPeople(scope, it,
                    Optional.ofNullable(released.get(it.id())).map(csv -> FigureTable.read(it, csv)))).toList());
        });
    }

    /// Of all there is none where one of its quarters is not told: it would be of less than what is seen of the viewer's own.
    private static Rate year(Scope scope, Measure measure, String place, Quarter last, Map<Key, Map<String, Long>> counted) {
        var quarters = IntStream.range(0, TOGETHER).mapToObj(it -> last.plus(-it)).toList();
        if (place.equals(Key.ALL) && quarters.stream().anyMatch(it -> isUntold(measure, it, counted))) {
            return Rate.NONE;
        }
        return quarters.stream().map(it -> counted(scope, measure, place, it, counted).rate()).reduce(Rate.NONE, Rate::plus);
    }

    private static boolean isUntold(Measure measure, Quarter quarter, Map<Key, Map<String, Long>> counted) {
        return !counted.containsKey(new Key(Key.ALL, quarter, measure.id()))
                && counted.keySet().stream().anyMatch(it -> it.quarter().equals(quarter) && it.measure().equals(measure.id()));
    }

    private static Counted counted(Scope scope, Measure measure, String place, Quarter quarter, Map<Key, Map<String, Long>> counted) {
        return new Counted(measure, quarter, quarter.first().isBefore(scope.now().first()),
                counted.getOrDefault(new Key(place, quarter, measure.id()), Map.of()));
    }

    /// As it is counted; in a place that there is not where a scrutiny officer's body serves none.
    private static String here(Scope scope) {
        return scope.area().map(it -> it.id().toString()).orElse(scope.national() ? Key.ALL : "");
    }

    private static @Nullable UUID id(Scope scope) {
        return scope.area().map(Area::id).orElse(null);
    }

    private <T> Look<Optional<T>> look(SignedIn who, Optional<Quarter> quarter, Optional<String> code,
            Function<Viewer, Function<Scope, Optional<T>>> seen) {
        return acting.as(who, viewer -> {
            var own = own(viewer);
            var scope = scope(viewer, own, quarter, code);
            var place = new MeasureRules.Place(code.isEmpty() && isOfAreas(viewer) || scope.area().map(Area::id).filter(own::contains).isPresent());
            return gate.refuses(viewer, MeasureRules.READ, place, scope.area().map(Area::id).orElse(viewer.body().value()))
                    .<Look<Optional<T>>>map(Look.Refused::new).orElseGet(() -> {
                        if (code.isPresent() && scope.area().isEmpty()) {
                            gate.unknown(viewer, MeasureRules.READ, viewer.body().value());
                            return new Look.Seen<>(Optional.empty());
                        }
                        return new Look.Seen<>(seen.apply(viewer).apply(scope));
                    });
        });
    }

    /// Whether their body works in areas, or oversees all: theirs are read where none is named.
    static boolean isOfAreas(Viewer viewer) {
        return viewer.bodyKind().mayServeAnArea();
    }

    private Scope scope(Viewer viewer, Set<UUID> own, Optional<Quarter> quarter, Optional<String> code) {
        var now = Quarter.of(viewer.day());
        var asked = quarter.filter(it -> !it.first().isAfter(now.first())).orElse(now);
        var national = viewer.is(Role.BOARD_MEMBER);
        var all = areas.on(asked.isOver(viewer.day()) ? asked.last() : viewer.day());
        var choice = all.stream().filter(it -> national || own.contains(it.id())).toList();
        var area = code.isPresent() ? all.stream().filter(it -> it.code().equals(code.get())).findFirst()
                : choice.stream().filter(_ -> !national).findFirst();
        return new Scope(asked, now, national, area, choice);
    }

    /// The areas that the viewer's body serves now.
    private Set<UUID> own(Viewer viewer) {
        return areas.served(viewer.day(), viewer.body()).stream().map(AreaServed::area).map(Area::id).collect(Collectors.toSet());
    }
}
