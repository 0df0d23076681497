package org.concordat.signin;

import static org.concordat.signin.EnrolmentRules.CONFIRM;
import static org.concordat.signin.EnrolmentRules.DECLINE;
import static org.concordat.signin.EnrolmentRules.END;
import static org.concordat.signin.EnrolmentRules.LIST;
import static org.concordat.signin.EnrolmentRules.MAKE_CODE;
import static org.concordat.signin.EnrolmentRules.READ;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Officer;
import org.concordat.partnership.Officers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How officers come to sign in: an administrator makes a code, whoever has it links their account, another
/// administrator confirms. A link can be ended by one.
@Component
public class Enrolments {

    /// How long a code can be used.
    static final Duration CODE_LASTS = Duration.ofDays(7);

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Officers officers;
    private final LinkSql sql;
    private final RandomGenerator random;

    Enrolments(Acting acting, Gate gate, Ledger ledger, Officers officers, LinkSql sql, RandomGenerator random) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.officers = officers;
        this.sql = sql;
        this.random = random;
    }

    /// How an officer signs in; empty when there is no such officer for this viewer.
    public Optional<Enrolment> read(SignedIn who, OfficerId id) {
        return acting.as(who, viewer -> {
            var officer = visible(viewer, id, READ);
            officer.ifPresent(it -> ledger.record(viewer.entry("signin.enrolment.read").about(id.value())));
            return officer.map(it -> {
                var asked = asked(viewer, it);
                return new Enrolment(it, sql.of(id), sql.openCode(id, viewer.at())
                        .map(code -> new Enrolment.Code(code.madeBy(), code.expiresAt())),
                        gate.asks(viewer, MAKE_CODE, asked), gate.asks(viewer, CONFIRM, asked),
                        gate.asks(viewer, DECLINE, asked), gate.asks(viewer, END, asked));
            });
        });
    }

    /// A link that waits, and whose it is to be.
    public record Waiting(Link link, Officer officer) {
    }

    /// The links that wait for a second administrator, where the viewer administers, the oldest first.
    public Look<List<Waiting>> waiting(SignedIn who) {
        return acting.as(who, viewer -> {
            var refused = gate.refuses(viewer, LIST, viewer, viewer.body().value());
            if (refused.isPresent()) {
                return new Look.Refused<>(refused.get());
            }
            var found = sql.waiting();
            ledger.record(viewer.entry("signin.links.listed")
                    .with("ids", found.stream().map(it -> it.id().toString()).collect(Collectors.joining(" "))));
            var named = officers.named(found.stream().map(Link::officer).toList());
            return new Look.Seen<>(found.stream().map(it -> new Waiting(it, named.get(it.officer()))).toList());
        });
    }

    /// Makes a code for an officer, valid for seven days. One made before stays as it is until it expires.
    public Enrolling makeCode(SignedIn who, UUID act, OfficerId id) {
        return doing(who, id, MAKE_CODE, (viewer, asked) -> {
            var code = EnrolmentCode.drawn(random);
            var expires = viewer.at().plus(CODE_LASTS);
            if (!sql.makeCode(act, asked, code, viewer.officer(), viewer.at(), expires)) {
                return new Enrolling.Done();   // sent twice: the code was shown, and cannot be shown again
            }
            ledger.record(viewer.entry("signin.code.made").about(id.value()).with("code", act.toString()));
            return new Enrolling.CodeMade(officers.find(id).orElseThrow(), code, expires);
        });
    }

    /// Confirms that the account is the officer's: from now on they come in with it.
    public Enrolling confirm(SignedIn who, OfficerId id, UUID link) {
        return doing(who, id, CONFIRM, (viewer, asked) -> {
            if (!isAsked(asked, link) || !sql.decide(asked.link(), true, viewer.officer(), viewer.at(), null)) {
                return another(viewer, CONFIRM, asked);
            }
            ledger.record(viewer.entry("signin.link.confirmed").about(id.value()).with("link", link.toString()));
            return new Enrolling.Done();
        });
    }

    /// Says that the account is not the officer's, or not yet to be trusted.
    public Enrolling decline(SignedIn who, OfficerId id, UUID link, String reason) {
        return doing(who, id, DECLINE, (viewer, asked) -> {
            if (!isAsked(asked, link) || !sql.decide(asked.link(), false, viewer.officer(), viewer.at(), reason)) {
                return another(viewer, DECLINE, asked);
            }
            sql.over(asked.link(), viewer.at());
            ledger.record(viewer.entry("signin.link.declined").about(id.value()).with("link", link.toString()));
            return new Enrolling.Done();
        });
    }

    /// Ends a link; its sessions end at their next request.
    public Enrolling end(SignedIn who, OfficerId id, UUID link, String reason) {
        return doing(who, id, END, (viewer, asked) -> {
            if (!isAsked(asked, link) || !sql.end(asked.link(), viewer.officer(), viewer.at(), reason)) {
                return another(viewer, END, asked);
            }
            sql.over(asked.link(), viewer.at());
            ledger.record(viewer.entry("signin.link.ended").about(id.value()).with("link", link.toString()));
            return new Enrolling.Done();
        });
    }

    /// Whether a session that began with this link may go on.
    public boolean stands(SignedIn who, UUID link) {
        return acting.as(who, viewer -> sql.stands(link, viewer.officer()));
    }

    private Enrolling doing(SignedIn who, OfficerId id, Act<Enrolled> act,
            BiFunction<Viewer, Enrolled, Enrolling> work) {
        return acting.as(who, viewer -> {
            var officer = visible(viewer, id, act);
            if (officer.isEmpty()) {
                return new Enrolling.Unknown();
            }
            var asked = asked(viewer, officer.get());
            var refused = gate.refuses(viewer, act, asked, id.value());
            return refused.isPresent() ? new Enrolling.Refused(refused.get()) : work.apply(viewer, asked);
        });
    }

    /// Whether they may know of an officer does not depend on the officer's links, so those of a hidden one are not read:
    /// it takes as many statements, and as long, as of one that does not exist.
    private Optional<Officer> visible(Viewer viewer, OfficerId id, Act<Enrolled> act) {
        var officer = officers.find(id).filter(it -> gate.allows(viewer, READ, enrolled(viewer, it, null)));
        if (officer.isEmpty()) {
            gate.unknown(viewer, act, id.value());
        }
        return officer;
    }

    private Enrolled asked(Viewer viewer, Officer officer) {
        return enrolled(viewer, officer, sql.of(officer.id()).stream()
                .filter(it -> it.state() != Link.State.OVER).findFirst().orElse(null));
    }

    private static Enrolled enrolled(Viewer viewer, Officer officer, @Nullable Link standing) {
        return new Enrolled(officer.id(), officer.body(), officer.between().covers(viewer.day()), standing);
    }

    /// A link that is not, or no longer, the one the act would be about.
    private Enrolling another(Viewer viewer, Act<Enrolled> act, Enrolled asked) {
        gate.unknown(viewer, act, asked.officer().value());
        return new Enrolling.Unknown();
    }

    private static boolean isAsked(Enrolled asked, UUID link) {
        return asked.link() != null && asked.link().id().equals(link);
    }
}
