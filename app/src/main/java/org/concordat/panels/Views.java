package org.concordat.panels;

import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Independent views: each of those who were there writes theirs, and nobody reads another's until all are in.
@Component
public class Views {

    public static final int WORDS_MAX = 4000;

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final MeetingSql sql;
    private final AttendanceSql attendance;
    private final Sittings sittings;
    private final PanelTidings tidings;

    Views(Acting acting, Gate gate, Ledger ledger, MeetingSql sql, AttendanceSql attendance, Sittings sittings,
          PanelTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.attendance = attendance;
        this.sittings = sittings;
        this.tidings = tidings;
    }

    /// The chair asks all who were there for theirs.
    public Acted ask(SignedIn who, ItemId id) {
        return act(who, id, SittingRules.ASK, (_, _) -> false, viewer -> it -> {
            attendance.ask(viewer, it.of());
            ledger.record(viewer.entry("panels.views.asked").about(it.of().of().value()).with("item", id.toString()));
            it.came().forEach(each -> tidings.viewAsked(viewer, it.of(), each));
            return new Acted.Done(id.value());
        });
    }

    /// Writes the viewer's own. It stands, and they see it alone until all are in; the same words sent again are the same act.
    public Acted give(SignedIn who, ItemId id, String words) {
        return given(who, id, View.Kind.GIVEN, Words.official(WORDS_MAX, words));
    }

    /// Says that they give none.
    public Acted decline(SignedIn who, ItemId id) {
        return given(who, id, View.Kind.DECLINED, null);
    }

    private Acted given(SignedIn who, ItemId id, View.Kind kind, @Nullable String words) {
        return act(who, id, SittingRules.GIVE, (viewer, it) -> stands(viewer, it, kind, words),
                viewer -> it -> given(viewer, it, kind, words));
    }

    private boolean stands(Viewer viewer, AtItem it, View.Kind kind, @Nullable String words) {
        return attendance.views(it.of().id()).stream().anyMatch(each -> each.officer().equals(viewer.officer()) && each.kind() == kind
                && Objects.equals(each.words(), words));
    }

    /// The chair passes over those who have left their role since, so that the others' views open.
    public Acted passOver(SignedIn who, ItemId id) {
        return act(who, id, SittingRules.PASS_OVER, (_, _) -> false, viewer -> it -> {
            it.left().forEach(each -> attendance.give(viewer, it.of(),
                    new View(each.officer(), View.Kind.LEFT, null, viewer.at())));
            return done(viewer, it, "panels.views.passed-over");
        });
    }

    private Acted given(Viewer viewer, AtItem it, View.Kind kind, @Nullable String words) {
        attendance.give(viewer, it.of(), new View(viewer.officer(), kind, words, viewer.at()));
        return done(viewer, it, kind == View.Kind.GIVEN ? "panels.view.given" : "panels.view.declined");
    }

    private Acted done(Viewer viewer, AtItem it, String kind) {
        ledger.record(viewer.entry(kind).about(it.of().of().value()).with("item", it.of().id().toString()));
        if (attendance.opened(it.of().id())) {
            tidings.viewsOpened(viewer, it);
        }
        return new Acted.Done(it.of().id().value());
    }

    /// @param done whether the viewer’s own stands already, in the same words
    private Acted act(SignedIn who, ItemId id, Act<AtItem> asked, BiPredicate<Viewer, AtItem> done,
            Function<Viewer, Function<AtItem, Acted>> work) {
        return acting.as(who, viewer -> {
            sittings.find(viewer, id).ifPresent(it -> sql.hold(it.of().meeting()));
            return sittings.find(viewer, id).map(it -> done.test(viewer, it) ? new Acted.Done(id.value())
                    : gate.refuses(viewer, asked, it, it.of().of().value())
                            .<Acted>map((Decision.Refused refused) -> new Acted.Refused(refused))
                            .orElseGet(() -> work.apply(viewer).apply(it))).orElseGet(() -> {
                gate.unknown(viewer, asked, id.value());
                return new Acted.Unknown();
            });
        });
    }
}
