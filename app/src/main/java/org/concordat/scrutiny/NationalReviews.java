package org.concordat.scrutiny;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.Words;
import org.concordat.law.TimeLimit;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.AreaServed;
import org.concordat.partnership.Areas;
import org.concordat.partnership.Body;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Component;

/// What national reviews recommend: entered from a file by the national board, put as matters to the bodies of each police area, and
/// followed area by area.
@Component
public class NationalReviews {

    /// What is entered if it is done.
    ///
    /// @param bodies to how many each kind of body would have to answer
    /// @param without for each kind that is named, the areas in which no such body would answer
    public record Prospect(ReviewReading reading, Map<BodyKind, Integer> bodies, Map<BodyKind, List<String>> without, TimeLimit limit) {
    }

    /// A review over all areas.
    ///
    /// @param mayAsk whether the viewer could ask those bodies that were not asked yet
    public record Sight(Review review, List<Recommendation> recommendations, List<Asked> asked, boolean mayAsk) {

        public Sight {
            recommendations = List.copyOf(recommendations);
            asked = List.copyOf(asked);
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final ReviewSql sql;
    private final Areas areas;
    private final MatterClock clock;
    private final MatterTidings tidings;
    private final Supplier<UUID> newId;

    NationalReviews(Acting acting, Gate gate, Ledger ledger, ReviewSql sql, Areas areas, MatterClock clock, MatterTidings tidings,
            Supplier<UUID> newId) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.areas = areas;
        this.clock = clock;
        this.tidings = tidings;
        this.newId = newId;
    }

    /// The one that was published last first. Pages count from 0.
    public Look<Page<Review>> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, ReviewRules.LIST, viewer.day(), viewer.body().value())
                .<Look<Page<Review>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, sql::list);
                    ledger.record(viewer.entry("scrutiny.review.listed").with("ids", Page.ids(found.rows(), Review::id)));
                    return new Look.Seen<>(found);
                }));
    }

    /// A review over all areas; nothing in what is seen when there is none.
    public Look<Optional<Sight>> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> gate.refuses(viewer, ReviewRules.READ, viewer.day(), id).<Look<Optional<Sight>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = sql.find(id).map(it -> sight(viewer, it));
                    found.ifPresentOrElse(it -> ledger.record(viewer.entry("scrutiny.review.read").about(id)),
                            () -> gate.unknown(viewer, ReviewRules.READ, id));
                    return new Look.Seen<>(found);
                }));
    }

    private Sight sight(Viewer viewer, Review it) {
        var asked = sql.standing(it.id(), viewer.day());
        return new Sight(it, sql.recommendations(it.id()), asked, asked.stream().anyMatch(Asked::isLeftOut)
                && gate.allows(viewer, ReviewRules.IMPORT, viewer.day()));
    }

    /// Puts each recommendation of a review to the bodies that have come to serve an area since, as it was put to the others.
    public Acted ask(SignedIn who, UUID id) {
        return acting.as(who, viewer -> gate.refuses(viewer, ReviewRules.IMPORT, viewer.day(), id)
                .<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                .orElseGet(() -> {
                    sql.hold(id);
                    return sql.find(id).<Acted>map(it -> asked(viewer, it)).orElseGet(() -> {
                        gate.unknown(viewer, ReviewRules.IMPORT, id);
                        return new Acted.Unknown();
                    });
                }));
    }

    private Acted asked(Viewer viewer, Review it) {
        var leftOut = sql.standing(it.id(), viewer.day()).stream().filter(Asked::isLeftOut).toList();
        for (var recommendation : sql.recommendations(it.id())) {
            put(viewer, it, recommendation, leftOut.stream().filter(asked -> asked.place() == recommendation.place())
                    .flatMap(asked -> asked.body().stream()).distinct().toList());
        }
        ledger.record(viewer.entry("scrutiny.review.asked").about(it.id()).with("asked", "" + leftOut.size()));
        return new Acted.Done(it.id());
    }

    /// What would come of a file; or why the viewer enters none.
    public Look<Prospect> mayImport(SignedIn who, String csv) {
        return acting.as(who, viewer -> gate.refuses(viewer, ReviewRules.IMPORT, viewer.day(), viewer.body().value())
                .<Look<Prospect>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var served = areas.served(viewer.day());
                    return new Look.Seen<>(prospect(viewer, ReviewFile.read(csv, kinds(served)), served));
                }));
    }

    private Prospect prospect(Viewer viewer, ReviewReading reading, List<AreaServed> served) {
        var bodies = new EnumMap<BodyKind, Integer>(BodyKind.class);
        var without = new EnumMap<BodyKind, List<String>>(BodyKind.class);
        if (reading instanceof ReviewReading.Read(var lines)) {
            lines.stream().map(Recommendation.Line::to).distinct().forEach(kind -> {
                bodies.put(kind, of(kind, served).size());
                without.put(kind, served.stream().filter(it -> it.bodies().stream().noneMatch(body -> body.kind() == kind))
                        .map(it -> it.area().name()).toList());
            });
        }
        return new Prospect(reading, bodies, without, clock.limit(MatterKind.RECOMMENDATION, viewer.day()));
    }

    private static Set<BodyKind> kinds(List<AreaServed> served) {
        return served.stream().flatMap(it -> it.bodies().stream()).map(Body::kind).filter(it -> it != BodyKind.NATIONAL_BOARD)
                .collect(Collectors.toSet());
    }

    /// In the order of the areas, each once.
    private static List<BodyId> of(BodyKind kind, List<AreaServed> served) {
        return served.stream().flatMap(it -> it.bodies().stream()).filter(it -> it.kind() == kind).map(Body::id).distinct().toList();
    }

    /// Enters a review whole, and puts each recommendation to every body of its kind that serves an area. A file with faults is
    /// not of the form, which shows them before.
    ///
    /// @param act made with the form, and the id of the review
    public Acted enter(SignedIn who, UUID act, Review.Heading heading, String csv) {
        return acting.as(who, viewer -> {
            if (sql.find(act).filter(it -> it.by().equals(viewer.officer())).isPresent()) {
                return new Acted.Done(act);
            }
            return gate.refuses(viewer, ReviewRules.IMPORT, viewer.day(), viewer.body().value())
                    .<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> entered(viewer, new Review(act, viewer.body(), viewer.officer(), viewer.at(), written(heading)), csv));
        });
    }

    private static Review.Heading written(Review.Heading it) {
        Words.official(Review.NAME_MAX, it.title());
        Words.official(Review.NAME_MAX, it.publisher());
        Words.official(Review.SOURCE_MAX, it.source());
        return it;
    }

    private Acted entered(Viewer viewer, Review it, String csv) {
        var served = areas.served(viewer.day());
        if (!(ReviewFile.read(csv, kinds(served)) instanceof ReviewReading.Read(var lines)) || !sql.add(it)) {   // or another's id
            gate.unknown(viewer, ReviewRules.IMPORT, it.id());
            return new Acted.Unknown();
        }
        ledger.record(viewer.entry("scrutiny.review.imported").about(it.id()).with("recommendations", "" + lines.size()));
        for (int i = 0; i < lines.size(); i++) {
            var recommendation = new Recommendation(newId.get(), i + 1, lines.get(i));
            sql.add(it, recommendation);
            put(viewer, it, recommendation, of(lines.get(i).to(), served));
        }
        return new Acted.Done(it.id());
    }

    private void put(Viewer viewer, Review of, Recommendation it, List<BodyId> bodies) {
        if (bodies.isEmpty()) {
            return;
        }
        var due = clock.answeredBy(MatterKind.RECOMMENDATION, viewer.day());
        var words = new Matter.Wording(MatterKind.RECOMMENDATION, it.line().title(), it.line().words() + "\n\n" + cited(of, it),
                new Evidence(List.of(), null), null, null, null);
        var matters = new ArrayList<Matter>();
        for (var body : bodies) {
            var id = new MatterId(newId.get());
            matters.add(new Matter(id, id.reference(), viewer.body(), viewer.officer(), viewer.at(), viewer.body(), body, words, due));
        }
        sql.put(it, matters);
        matters.forEach(matter -> {
            var entry = viewer.entry("scrutiny.matter.raised").about(matter.id().value()).with("kind", matter.kind().name())
                    .with("to", matter.to().toString());
            ledger.record(entry);
            ledger.publish(entry, 0);
            tidings.raised(viewer, matter);
        });
    }

    private static String cited(Review of, Recommendation it) {
        return "Recommendation " + it.line().number() + " of “" + of.heading().title() + "”, " + of.heading().publisher() + ": "
                + of.heading().source();
    }
}
