package org.concordat.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The clocks of one case: what each decision that stands begins, meets, or brings to an end.
final class CaseClocks {

    private static final String PANEL = "panel-considered";
    private static final String REVIEW = "panel-review";
    private static final String LED = "police-led-review";
    private static final String CLOSE = "case-closed";
    static final List<String> EXIT_REVIEWS = List.of("exit-review-first", "exit-review-second");

    /// A clock under a limit, begun on a day.
    interface Making {
        Clock clock(String slug, LocalDate begun, @Nullable LocalDate metOn);
    }

    private final Case of;
    private final List<CaseDecision> made;
    private final Making making;
    private final List<Clock> all = new ArrayList<>();
    private @Nullable LocalDate deconflicting;
    private @Nullable LocalDate held;
    private @Nullable LocalDate assessing;
    private @Nullable LocalDate considering;
    private @Nullable LocalDate supported;
    private @Nullable LocalDate led;
    private @Nullable LocalDate closing;
    private @Nullable LocalDate exited;
    private int reviewed;

    CaseClocks(Case of, List<CaseDecision> made, Making making) {
        this.of = of;
        this.made = made;
        this.making = making;
        begin(of.opened());
        CaseDecision.standing(made).forEach(it -> {
            follow(it);
            ends(it);
        });
    }

    List<Clock> all() {
        var running = new ArrayList<>(all);
        began(deconflicting).ifPresent(day -> running.add(making.clock(urgently("deconfliction"), day, null)));
        began(held).ifPresent(day -> running.add(making.clock("deconfliction-again", day, null)));
        began(assessing).ifPresent(day -> running.add(making.clock(urgently("gateway-assessment"), day, null)));
        began(considering).ifPresent(day -> running.add(making.clock(PANEL, day, null)));
        began(supported).ifPresent(day -> running.add(making.clock(REVIEW, day, null)));
        began(led).ifPresent(day -> running.add(making.clock(LED, day, null)));
        began(closing).ifPresent(day -> running.add(making.clock(CLOSE, day, null)));
        began(exited).ifPresent(day -> EXIT_REVIEWS.stream().skip(reviewed)
                .forEach(slug -> running.add(making.clock(slug, day, null))));
        return List.copyOf(running);
    }

    private void begin(LocalDate day) {
        deconflicting = day;
        assessing = day;
    }

    private void follow(CaseDecision it) {
        switch (it.choice().kind()) {
            case DECONFLICTION -> deconflicted(it);
            case ASSESSMENT -> {
                again(it);
                began(assessing).ifPresent(day -> all.add(making.clock(urgently("gateway-assessment"), day, first(it))));
                assessing = null;
                considering = it.choice() == Choice.Assessment.PANEL ? it.day() : null;
            }
            case PANEL -> considered(it);
            case CLOSURE -> {
                considering = null;
                exited = it.stage().isReviewedAfterExit() ? it.day() : null;
                reviewed = 0;
            }
            case EXIT_REVIEW -> began(exited).filter(_ -> reviewed < EXIT_REVIEWS.size())
                    .map(day -> making.clock(EXIT_REVIEWS.get(reviewed), day, first(it))).filter(CaseClocks::wasRunForHalf)
                    .ifPresent(met -> {
                        all.add(met);
                        reviewed++;
                    });
            case REOPENING -> {
                exited = null;
                begin(it.day());
            }
        }
    }

    /// Whether half of its time was over when it was met: who looks sooner looks again (decision 0169).
    private static boolean wasRunForHalf(Clock it) {
        return it.metOn() != null && !it.metOn().isBefore(it.begun().plusDays(ChronoUnit.DAYS.between(it.begun(), it.dueOn()) / 2));
    }

    /// While a live investigation stands in the way nothing is assessed; the time for it begins anew after that.
    private void deconflicted(CaseDecision it) {
        began(deconflicting).ifPresent(day -> all.add(making.clock(urgently("deconfliction"), day, first(it))));
        deconflicting = null;
        again(it);
        if (it.choice() == Choice.Deconfliction.LIVE) {
            held = it.day();
            assessing = null;
            considering = null;
            supported = null;
        } else if (assessing == null) {
            assessing = it.day();
        }
    }

    /// From what it decides while it holds support the next review is counted, from the day on which it decided first.
    private void considered(CaseDecision it) {
        if (it.choice() == Choice.Panel.NOT_ADOPT && it.next() == Stage.SUPPORTED) {
            return;   // another panel holds it, and reviews it
        }
        began(considering).ifPresent(day -> all.add(making.clock(PANEL, day, first(it))));
        considering = null;
        began(supported).ifPresent(day -> all.add(making.clock(REVIEW, day, first(it))));
        supported = it.next() == Stage.SUPPORTED ? first(it) : null;
    }

    /// What the police lead is reviewed, and what nobody does anything about is closed: either is counted from the day on which it came to that.
    private void ends(CaseDecision it) {
        began(led).ifPresent(day -> all.add(making.clock(LED, day, first(it))));
        led = it.next() == Stage.POLICE_LED ? first(it) : null;
        began(closing).filter(_ -> it.next() == Stage.CLOSED).ifPresent(day -> all.add(making.clock(CLOSE, day, first(it))));
        closing = it.next().isToBeClosed() ? first(it) : null;
    }

    private void again(CaseDecision it) {
        began(held).ifPresent(day -> all.add(making.clock("deconfliction-again", day, first(it))));
        held = null;
    }

    /// The day on which it was decided first, before it was corrected.
    private LocalDate first(CaseDecision it) {
        return made.stream().filter(each -> each.id().equals(it.corrects())).findFirst().map(this::first).orElseGet(it::day);
    }

    private String urgently(String slug) {
        return of.urgent() ? slug + "-urgent" : slug;
    }

    private static Optional<LocalDate> began(@Nullable LocalDate day) {
        return Optional.ofNullable(day);
    }
}
