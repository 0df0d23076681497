package org.concordat.scrutiny;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.concordat.partnership.Body;
import org.concordat.sharing.Page;
import org.concordat.succession.Followers;
import org.springframework.stereotype.Component;

/// Findings, questions, strategic directions and recommendations: raised by those who oversee, and read by them and by the body
/// that has to answer.
@Component
public class Matters {

    public static final int TITLE_MAX = 200;
    public static final int WORDS_MAX = 4000;
    public static final int WITHHELD_MAX = 1000;

    /// What somebody is shown who would raise a matter.
    ///
    /// @param open with which bodies they can
    /// @param priorities those of their areas that hold today
    /// @param limit within which it is to be answered
    /// @param national whether they oversee nationally, and give no direction
    public record Prospect(List<Body> open, List<Priority> priorities, TimeLimit limit, boolean national) {
    }

    /// A matter as its viewer sees it.
    ///
    /// @param priority which it serves; empty where it serves none
    /// @param follows who follows it now: another than it was raised by, where that one has ended; so it is with `answers`
    public record Sight(Course course, Optional<Priority> priority, TimeLimit limit, boolean mayAnswer, boolean mayComplete,
                        boolean mayReply, boolean mayClose,
                        BodyId follows, BodyId answers) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final MatterSql sql;
    private final PrioritySql priorities;
    private final Reach reach;
    private final MatterClock clock;
    private final MatterTidings tidings;
    private final Followers followers;

    Matters(Acting acting, Gate gate, Ledger ledger, MatterSql sql, PrioritySql priorities, Reach reach, MatterClock clock,
            MatterTidings tidings, Followers followers) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.priorities = priorities;
        this.reach = reach;
        this.clock = clock;
        this.tidings = tidings;
        this.followers = followers;
    }

    /// Those that the viewer follows or has to answer, the last first. Pages count from 0.
    ///
    /// @param open whether those that are closed are left out
    public Look<Page<Course>> list(SignedIn who, boolean open, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, MatterRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Course>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, (rows, skip) -> sql.list(open, rows, skip));
                    var steps = sql.steps(found.rows().stream().map(Matter::id).toList());
                    ledger.record(viewer.entry("scrutiny.matter.listed").with("ids", Page.ids(found.rows(), it -> it.id().value())));
                    return new Look.Seen<>(new Page<>(found.number(), found.rows().stream()
                            .map(it -> new Course(it, steps.getOrDefault(it.id().value(), List.of()))).toList(), found.more()));
                }));
    }

    /// What there is to choose from; or why the viewer raises nothing.
    public Look<Prospect> mayRaise(SignedIn who, MatterKind kind) {
        return acting.as(who, viewer -> gate.refuses(viewer, MatterRules.RAISE, blank(viewer, kind), viewer.body().value())
                .<Look<Prospect>>map(Look.Refused::new)
                .orElseGet(() -> new Look.Seen<>(new Prospect(reach.of(viewer).stream().filter(it -> kind != MatterKind.DIRECTION
                        || it.kind() == BodyKind.POLICE_FORCE).toList(), holding(viewer),
                        clock.limit(kind, viewer.day()), viewer.bodyKind() == BodyKind.INVESTIGATORY_POWERS_COMMISSIONER))));
    }

    /// The kinds of matter that the viewer could raise, by the same rules.
    public List<MatterKind> kinds(SignedIn who) {
        return acting.as(who, viewer -> Arrays.stream(MatterKind.values())
                .filter(kind -> gate.allows(viewer, MatterRules.RAISE, blank(viewer, kind))).toList());
    }

    /// A matter of that kind of which nothing is wrong but what the viewer is.
    private MatterRules.Raising blank(Viewer viewer, MatterKind kind) {
        var direction = kind == MatterKind.DIRECTION;
        return new MatterRules.Raising(new Matter.Wording(kind, "", "", new Evidence(List.of(0L), null),
                direction ? Duty.EFFICIENT_AND_EFFECTIVE : null, null, null),
                Optional.of(BodyKind.POLICE_FORCE), true, true);
    }

    private List<Priority> holding(Viewer viewer) {
        var areas = reach.areas(viewer);
        return priorities.list(viewer.day()).stream().filter(it -> areas.contains(it.area()) && it.holds(viewer.day())).toList();
    }

    /// Raises a matter.
    ///
    /// @param act made with the form, and the id of the matter
    public Acted raise(SignedIn who, UUID act, BodyId to, Matter.Wording words) {
        return acting.as(who, viewer -> {
            var id = new MatterId(act);
            if (sql.find(id).filter(it -> it.raisedBy().equals(viewer.officer())).isPresent()) {
                return new Acted.Done(act);
            }
            Words.official(TITLE_MAX, words.title());
            Words.official(WORDS_MAX, words.words());
            if (words.withheld() != null) {
                Words.official(WITHHELD_MAX, words.withheld());
            }
            var raising = new MatterRules.Raising(words, reach.kindOf(viewer, to), sql.areOverseen(words.evidence().entries()),
                    words.priority() == null || holding(viewer).stream().anyMatch(it -> it.id().equals(words.priority())));
            return gate.refuses(viewer, MatterRules.RAISE, raising, to.value())
                    .<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> raised(viewer, new Matter(id, id.reference(), viewer.body(), viewer.officer(), viewer.at(),
                            viewer.body(), to, words, clock.answeredBy(words.kind(), viewer.day()))));
        });
    }

    private Acted raised(Viewer viewer, Matter it) {
        if (!sql.raise(it)) {   // the id is that of another officer's
            gate.unknown(viewer, MatterRules.RAISE, it.id().value());
            return new Acted.Unknown();
        }
        var entry = viewer.entry("scrutiny.matter.raised").about(it.id().value()).with("kind", it.kind().name())
                .with("to", it.to().toString());
        ledger.record(entry);
        ledger.publish(entry, 0);
        tidings.raised(viewer, it);
        return new Acted.Done(it.id().value());
    }

    /// The matter; empty when there is none for the viewer.
    public Optional<Sight> find(SignedIn who, MatterId id) {
        return acting.as(who, viewer -> {
            var found = course(viewer, id).map(it -> sight(viewer, it));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("scrutiny.matter.read").about(id.value())),
                    () -> gate.unknown(viewer, MatterRules.READ, id.value()));
            return found;
        });
    }

    private Sight sight(Viewer viewer, Course it) {
        var answering = new StepRules.Answering(it, Step.Outcome.NOT_ACCEPTED, null);
        return new Sight(it, Optional.ofNullable(it.of().wording().priority()).flatMap(priorities::find),
                clock.limit(it.of().kind(), it.of().raisedAt().atZone(Viewer.ZONE).toLocalDate()),
                gate.allows(viewer, StepRules.ANSWER, answering), gate.allows(viewer, StepRules.COMPLETE, it),
                gate.allows(viewer, StepRules.REPLY, it), gate.allows(viewer, StepRules.CLOSE, it),
                followers.of(it.of().heldIn(), viewer), followers.of(it.of().to(), viewer));
    }

    /// The matter of a step; empty when there is none for the viewer.
    public Optional<MatterId> ofStep(SignedIn who, UUID step) {
        return acting.as(who, viewer -> {
            var found = sql.ofStep(step).flatMap(id -> course(viewer, id)).map(it -> it.of().id());
            if (found.isEmpty()) {
                gate.unknown(viewer, MatterRules.READ, step);
            }
            return found;
        });
    }

    /// Those of these references that the viewer may read; nothing is recorded.
    public Map<String, MatterId> readable(Viewer viewer, Set<String> references) {
        return sql.called(references).stream().filter(it -> gate.allows(viewer, MatterRules.READ, it))
                .collect(Collectors.toMap(Matter::reference, Matter::id));
    }

    /// If the viewer may read it; nothing is recorded.
    Optional<Course> course(Viewer viewer, MatterId id) {
        return sql.find(id).filter(it -> gate.allows(viewer, MatterRules.READ, it))
                .map(it -> new Course(it, sql.steps(List.of(id)).getOrDefault(id.value(), List.of())));
    }
}
