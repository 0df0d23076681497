package org.concordat.resources;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Area;
import org.concordat.partnership.AreaServed;
import org.concordat.partnership.Areas;
import org.springframework.stereotype.Component;

/// What was granted for each police area and how many worked there: entered by its local policing body with its source, corrected in
/// the open, and read beside what was done.
@Component
public class Resources {

    /// How many years stand beside each other.
    static final int YEARS = 3;

    /// An area with every version of every amount.
    ///
    /// @param areas that can be chosen: all for the national board, and their own for a scrutiny officer
    /// @param mine whether the viewer enters them
    public record Sight(Optional<Area> area, List<Area> areas, List<Amount> amounts, boolean mine) {

        public Sight {
            areas = List.copyOf(areas);
            amounts = List.copyOf(amounts);
        }
    }

    /// What somebody may enter.
    ///
    /// @param own the areas of their body
    /// @param reading of what was typed
    public record Prospect(List<Area> own, FinancialYear now, ResourceReading reading) {

        public Prospect {
            own = List.copyOf(own);
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Areas areas;
    private final ResourceSql sql;
    private final Supplier<UUID> newId;

    Resources(Acting acting, Gate gate, Ledger ledger, Areas areas, ResourceSql sql, Supplier<UUID> newId) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.areas = areas;
        this.sql = sql;
        this.newId = newId;
    }

    /// Every version of what was entered for an area; nothing in what is seen where there is none of that code.
    ///
    /// @param code empty for the viewer's own
    public Look<Optional<Sight>> read(SignedIn who, Optional<String> code) {
        return acting.as(who, viewer -> {
            var own = own(viewer);
            var all = areas.on(viewer.day());
            var area = code.isEmpty() ? own.stream().findFirst() : all.stream().filter(it -> it.code().equals(code.get())).findFirst();
            return gate.refuses(viewer, ResourceRules.READ, viewer.day(), area.map(Area::id).orElse(viewer.body().value()))
                    .<Look<Optional<Sight>>>map(Look.Refused::new).orElseGet(() -> {
                        if (code.isPresent() && area.isEmpty()) {
                            gate.unknown(viewer, ResourceRules.READ, viewer.body().value());
                            return new Look.Seen<>(Optional.empty());
                        }
                        var entry = viewer.entry("resources.amount.read");
                        ledger.record(area.map(it -> entry.about(it.id())).orElse(entry));
                        return new Look.Seen<>(Optional.of(new Sight(area, viewer.is(Role.BOARD_MEMBER) ? all : own,
                                area.map(it -> sql.ofArea(it.id())).orElse(List.of()),
                                viewer.is(Role.SCRUTINY_OFFICER) && area.filter(own::contains).isPresent())));
                    });
        });
    }

    /// What there was in a year and those before it, beside what there was elsewhere. For other modules, which ask the rules and keep the
    /// record themselves.
    public Beside beside(Viewer viewer, Optional<Area> area, FinancialYear year) {
        var years = IntStream.range(0, YEARS).mapToObj(it -> year.plus(-it)).toList();
        return new Beside(years, sql.beside(area.map(Area::id), years.getLast(), year));
    }

    /// The area of what a form entered before, which is sent again; empty where it entered nothing.
    public Optional<Area> enteredBy(SignedIn who, UUID act) {
        return acting.as(who, viewer -> sql.find(act)
                .filter(it -> it.by().equals(viewer.officer()) && gate.allows(viewer, ResourceRules.READ, viewer.day()))
                .flatMap(it -> areas.on(viewer.day()).stream().filter(area -> area.id().equals(it.of().area())).findFirst()));
    }

    /// What the viewer could enter; or why they enter nothing.
    public Look<Prospect> mayEnter(SignedIn who) {
        return prospect(who, _ -> new ResourceReading.Read(List.of()));
    }

    /// What would come of one amount.
    ///
    /// @param typed what was typed, by its column ([ResourceFile#COLUMNS])
    public Look<Prospect> mayEnter(SignedIn who, Function<String, String> typed) {
        return prospect(who, known -> {
            var came = AmountLine.read(known, typed);
            return came.faults().isEmpty() ? new ResourceReading.Read(List.of(came.amount().orElseThrow()))
                    : new ResourceReading.Unreadable(came.faults().stream().map(it -> new ResourceReading.Fault(0, it.column(), it.sentence())).toList());
        });
    }

    /// What would come of a file.
    public Look<Prospect> mayImport(SignedIn who, String csv) {
        return prospect(who, known -> ResourceFile.read(csv, known));
    }

    private Look<Prospect> prospect(SignedIn who, Function<AmountLine.Known, ResourceReading> reading) {
        return acting.as(who, viewer -> {
            var own = own(viewer);
            var refused = mayNot(viewer, own);
            return refused.<Look<Prospect>>map(Look.Refused::new).orElseGet(() -> {
                var entered = own.stream().flatMap(it -> sql.ofArea(it.id()).stream()).map(Amount::of).collect(Collectors.toSet());
                return new Look.Seen<>(new Prospect(own, FinancialYear.of(viewer.day()), reading.apply(
                        new AmountLine.Known(own, entered, viewer.day()))));
            });
        });
    }

    /// Asked of the least that could be entered.
    private Optional<Decision.Refused> mayNot(Viewer viewer, List<Area> own) {
        var year = FinancialYear.of(viewer.day());
        var least = new Amount.Entered(new Amount.Of(viewer.body().value(), year, Amount.Kind.GRANT, Strand.UNDIVIDED), true,
                new Amount.Said(BigDecimal.ZERO, new Amount.Source("", "", viewer.day()), null));
        return gate.refuses(viewer, ResourceRules.ENTER, new ResourceRules.Entering(least, !own.isEmpty(), true, 0), viewer.body().value());
    }

    /// Enters all or nothing: each as the first of its kind, or as the next version of what was entered before.
    ///
    /// @param act made with the form, and the id of the first
    public Acted enter(SignedIn who, UUID act, List<Amount.Entered> amounts) {
        return acting.as(who, viewer -> {
            if (sql.find(act).filter(it -> it.by().equals(viewer.officer())).isPresent()) {
                return new Acted.Done();
            }
            amounts.forEach(Resources::written);
            amounts.stream().map(it -> it.of().area()).distinct().sorted().forEach(sql::hold);
            var own = own(viewer);
            var asked = amounts.stream().map(it -> new ResourceRules.Entering(it, own.stream().map(Area::id).anyMatch(it.of().area()::equals),
                    own.stream().filter(area -> area.id().equals(it.of().area())).anyMatch(area -> AmountLine.wasThere(area, it.of().year())),
                    before(it.of()))).toList();
            return asked.stream().flatMap(it -> gate.refuses(viewer, ResourceRules.ENTER, it, it.amount().of().area()).stream()).findFirst()
                    .<Acted>map(Acted.Refused::new).orElseGet(() -> entered(viewer, act, asked));
        });
    }

    private int before(Amount.Of of) {
        return (int) sql.ofArea(of.area()).stream().filter(it -> it.of().equals(of)).count();
    }

    private static void written(Amount.Entered it) {
        Words.official(Amount.SOURCE_MAX, it.said().source().document());
        Words.official(Amount.ADDRESS_MAX, it.said().source().address());
        if (it.said().reason() != null) {
            Words.official(Amount.REASON_MAX, it.said().reason());
        }
    }

    private Acted entered(Viewer viewer, UUID act, List<ResourceRules.Entering> asked) {
        if (sql.find(act).isPresent()) {
            gate.unknown(viewer, ResourceRules.ENTER, viewer.body().value());
            return new Acted.Unknown();
        }
        for (int i = 0; i < asked.size(); i++) {
            var it = asked.get(i).amount();
            var amount = new Amount(i == 0 ? act : newId.get(), it.of(), asked.get(i).before() + 1, viewer.body(), viewer.officer(),
                    viewer.at(), it.planned(), it.said());
            sql.add(amount);
            var done = viewer.entry(amount.version() == 1 ? "resources.amount.entered" : "resources.amount.corrected").about(amount.id())
                    .with("area", it.of().area().toString()).with("year", it.of().year().toString()).with("kind", it.of().kind().name())
                    .with("strand", it.of().strand().name()).with("number", it.said().number().toPlainString())
                    .with("version", String.valueOf(amount.version()));
            ledger.record(done);
            ledger.publish(done, 0);
        }
        return new Acted.Done();
    }

    /// The areas that the viewer's body serves that day.
    private List<Area> own(Viewer viewer) {
        return areas.served(viewer.day(), viewer.body()).stream().map(AreaServed::area).toList();
    }
}
