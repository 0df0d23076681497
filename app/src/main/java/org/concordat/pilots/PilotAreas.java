package org.concordat.pilots;

import static org.concordat.pilots.PilotRules.ANSWER;
import static org.concordat.pilots.PilotRules.SAY;
import static org.concordat.pilots.PilotRules.START;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Areas;
import org.concordat.partnership.Body;
import org.concordat.pilots.PilotRules.There;
import org.concordat.pilots.Said.Kind;
import org.concordat.pilots.Said.Opinion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A pilot in one of its areas: what the local policing body and communities say of it, what whoever runs it answers, and its start
/// (decision 0135).
@Component
public class PilotAreas {

    /// A pilot in an area, as its viewer sees it.
    ///
    /// @param name of the area
    /// @param consultations in the area that are closed, the last first
    public record Sight(Pilot pilot, UUID area, String name, boolean maySay, boolean mayAnswer, boolean mayStart,
                        List<Pilots.Consulted> consultations) {

        public Sight {
            consultations = List.copyOf(consultations);
        }
    }

    /// What communities said, and from where that is known: one of the two is there, or both.
    public record Voices(@Nullable UUID consultation, @Nullable String source, String words) {
    }

    /// What is said in an area, at most; the database has the same number.
    private static final int SAID_MAX = 1000;

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final PilotTidings tidings;
    private final PilotSql sql;
    private final Pilots pilots;
    private final Areas areas;

    PilotAreas(Acting acting, Gate gate, Ledger ledger, PilotTidings tidings, PilotSql sql, Pilots pilots, Areas areas) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.tidings = tidings;
        this.sql = sql;
        this.pilots = pilots;
        this.areas = areas;
    }

    /// Empty where there is no such pilot, and where the area is none in which it is tried.
    public Optional<Sight> find(SignedIn who, UUID id, UUID area) {
        return acting.as(who, viewer -> {
            var found = there(viewer, id, area);
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("pilots.area.read").about(id).with("area", area.toString())),
                    () -> gate.unknown(viewer, PilotRules.READ, id));
            return found.map(it -> new Sight(it.pilot(), area, pilots.names(it.pilot()).getOrDefault(area, ""), gate.allows(viewer, SAY, it),
                    gate.allows(viewer, ANSWER, it), gate.allows(viewer, START, it), sql.consulted(area, viewer.day())));
        });
    }

    private Optional<There> there(Viewer viewer, UUID id, UUID area) {
        return pilots.pilot(viewer, id).filter(it -> it.plan().areas().contains(area)).map(it -> new There(it, area, areas.served(viewer.day())
                .stream().filter(served -> served.area().id().equals(area))
                .anyMatch(served -> served.policingBody().map(Body::id).filter(viewer.body()::equals).isPresent())));
    }

    /// The local policing body says what it thinks; said again, the later counts and both are shown.
    ///
    /// @param act made with the form, and the id of what is said; so it is for each
    public Acted view(SignedIn who, UUID id, UUID area, UUID act, Opinion opinion, String words) {
        return say(who, id, area, SAY, "pilots.area.viewed", (viewer, number) -> new Said(act, area, number, Kind.VIEW, viewer.body(),
                viewer.officer(), viewer.at(), opinion, null, null, words));
    }

    /// The local policing body says what communities think.
    ///
    /// *Errors*: a consultation that is not over, or of elsewhere, throws: it did not come from the form.
    public Acted voices(SignedIn who, UUID id, UUID area, UUID act, Voices said) {
        return say(who, id, area, SAY, "pilots.area.voiced", (viewer, number) -> new Said(act, area, number, Kind.VOICES, viewer.body(),
                viewer.officer(), viewer.at(), null, said.consultation(), said.source(), said.words()));
    }

    /// Whoever runs the pilot answers both: what is done about it, or why not.
    public Acted answer(SignedIn who, UUID id, UUID area, UUID act, String words) {
        return say(who, id, area, ANSWER, "pilots.area.answered", (viewer, number) -> new Said(act, area, number, Kind.ANSWER, viewer.body(),
                viewer.officer(), viewer.at(), null, null, null, words));
    }

    /// It starts there, today.
    public Acted start(SignedIn who, UUID id, UUID area, UUID act) {
        return say(who, id, area, START, "pilots.area.started", (viewer, number) -> new Said(act, area, number, Kind.START, viewer.body(),
                viewer.officer(), viewer.at(), null, null, null, null));
    }

    private interface Saying {
        Said by(Viewer viewer, int number);
    }

    private Acted say(SignedIn who, UUID id, UUID area, Act<There> asked, String entry, Saying saying) {
        return acting.as(who, viewer -> {
            sql.hold(id);
            var found = there(viewer, id, area);
            if (found.isEmpty()) {
                return unknown(viewer, asked, id);
            }
            var said = saying.by(viewer, found.get().said().said().size() + 1);
            if (found.get().said().said().stream().anyMatch(it -> it.id().equals(said.id()) && it.by().equals(viewer.officer()))) {
                return new Acted.Done(id);
            }
            return gate.refuses(viewer, asked, found.get(), id).<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> said(viewer, found.get(), asked, entry, said));
        });
    }

    private Acted said(Viewer viewer, There there, Act<There> asked, String entry, Said it) {
        var id = there.pilot().id();
        Stream.of(Optional.ofNullable(it.words()), Optional.ofNullable(it.source())).flatMap(Optional::stream)
                .forEach(words -> Words.official(Pilots.WORDS_MAX, words));
        if (!sql.say(id, it)) {   // the id is that of another's
            return unknown(viewer, asked, id);
        }
        var done = viewer.entry(entry).about(id).with("area", it.area().toString()).with("said", it.id().toString());
        ledger.record(done);
        ledger.publish(done, there.pilot().plan().areas().indexOf(it.area()) * SAID_MAX + it.number());
        tidings.said(viewer, there, it);
        return new Acted.Done(id);
    }

    private Acted unknown(Viewer viewer, Act<?> act, UUID about) {
        gate.unknown(viewer, act, about);
        return new Acted.Unknown();
    }
}
