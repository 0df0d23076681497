package org.concordat.complaints;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The complaints to a body, and what it says of each. Each is a row that stands; a later answer corrects it.
@Component
public class Complaints {

    public static final int WORDS_MAX = 4000;

    /// A complaint as its viewer sees it.
    ///
    /// @param agreements that an answer can name, by id
    public record Sight(Course course, boolean mayAcknowledge, boolean mayAnswer, Map<UUID, String> agreements) {

        public Sight {
            agreements = Collections.unmodifiableMap(new LinkedHashMap<>(agreements));
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final ComplaintSql sql;
    private final ComplaintTidings tidings;

    Complaints(Acting acting, Gate gate, Ledger ledger, ComplaintSql sql, ComplaintTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.tidings = tidings;
    }

    /// Those to the viewer's body, the last first. Pages count from 0.
    public Look<Page<Course>> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, ComplaintRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Course>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, (rows, skip) -> sql.list(viewer, rows, skip));
                    var steps = sql.steps(found.rows().stream().map(Complaint::id).toList());
                    ledger.record(viewer.entry("complaints.complaint.listed").with("ids", Page.ids(found.rows(), it -> it.id().value())));
                    return new Look.Seen<>(new Page<>(found.number(), found.rows().stream()
                            .map(it -> new Course(it, steps.getOrDefault(it.id().value(), List.of()))).toList(), found.more()));
                }));
    }

    /// The complaint; empty when there is none for the viewer.
    public Optional<Sight> find(SignedIn who, ComplaintId id) {
        return acting.as(who, viewer -> {
            var found = course(viewer, id).map(it -> new Sight(it, gate.allows(viewer, ComplaintRules.ACKNOWLEDGE, it),
                    gate.allows(viewer, ComplaintRules.ANSWER, it), sql.agreements()));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("complaints.complaint.read").about(id.value())),
                    () -> gate.unknown(viewer, ComplaintRules.READ, id.value()));
            return found;
        });
    }

    /// Says that the body has it.
    ///
    /// @param act made with the form, and the id of the step; so it is of an answer
    public Acted acknowledge(SignedIn who, ComplaintId id, UUID act) {
        return step(who, id, act, ComplaintRules.ACKNOWLEDGE, null);
    }

    /// Says what was found, or corrects what was said; an agreement that it names is one of the body's own.
    public Acted answer(SignedIn who, ComplaintId id, UUID act, Step.Answer answer) {
        Words.official(WORDS_MAX, answer.words());
        return step(who, id, act, ComplaintRules.ANSWER, answer);
    }

    private Acted step(SignedIn who, ComplaintId id, UUID act, Act<Course> asked, Step.@Nullable Answer answer) {
        return acting.as(who, viewer -> {
            course(viewer, id).ifPresent(it -> sql.hold(id));
            var found = course(viewer, id);
            if (found.isEmpty() || answer != null && answer.agreement() != null && !sql.agreements().containsKey(answer.agreement())) {
                return unknown(viewer, asked, id);
            }
            if (found.get().steps().stream().anyMatch(it -> it.id().equals(act) && it.by().equals(viewer.officer()))) {
                return new Acted.Done();
            }
            return gate.refuses(viewer, asked, found.get(), id.value())
                    .<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> made(viewer, found.get(), asked, new Step(act, found.get().steps().size() + 1, viewer.officer(),
                            viewer.at(), answer)));
        });
    }

    private Acted made(Viewer viewer, Course of, Act<Course> asked, Step it) {
        if (!sql.step(viewer, of.of().id(), it)) {   // the id is that of another's
            return unknown(viewer, asked, of.of().id());
        }
        var answer = it.answer();
        var about = of.of().id().value();
        ledger.record(answer == null ? viewer.entry("complaints.complaint.acknowledged").about(about)
                : viewer.entry("complaints.complaint.answered").about(about).with("outcome", answer.outcome().name())
                        .with("told", Boolean.toString(answer.told())));
        tidings.made(viewer, of.of(), it);
        return new Acted.Done();
    }

    private Acted unknown(Viewer viewer, Act<?> act, ComplaintId about) {
        gate.unknown(viewer, act, about.value());
        return new Acted.Unknown();
    }

    /// If the viewer may read it; nothing is recorded.
    private Optional<Course> course(Viewer viewer, ComplaintId id) {
        return sql.find(id).filter(it -> gate.allows(viewer, ComplaintRules.READ, it))
                .map(it -> new Course(it, sql.steps(List.of(id)).getOrDefault(id.value(), List.of())));
    }
}
