package org.concordat.notices;

import java.util.List;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// What was sent by mail: to an officer, for themselves; and what came to nothing in a body, for its administrators.
@Component
public class Letters {

    /// How many are shown, the newest.
    public static final int MOST = 50;

    /// A mail to the viewer, as it reads.
    public record Own(Sent sent, String subject, String text) {
    }

    /// Mail of a body that did not reach anybody.
    ///
    /// @param sending whether this service sends mail at all
    public record Troubles(List<Sent> letters, boolean sending) {

        public Troubles {
            letters = List.copyOf(letters);
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final LetterSql sql;
    private final NoticesSettings settings;

    Letters(Acting acting, Gate gate, Ledger ledger, LetterSql sql, NoticesSettings settings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.settings = settings;
    }

    /// The viewer's own, newest first.
    public Look<List<Own>> own(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, NoticeRules.LETTERS, viewer.officer(), viewer.officer().value())
                .<Look<List<Own>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = sql.of(viewer, MOST);
                    var lines = sql.lines(found.stream().map(Sent::id).toList());
                    ledger.record(viewer.entry("notices.letter.listed").with("ids", ids(found)));
                    return new Look.Seen<>(found.stream().map(it -> {
                        var text = MailText.of(lines.getOrDefault(it.id(), List.of()), settings.address());
                        return new Own(it, text.subject(), text.body());
                    }).toList());
                }));
    }

    /// Of the viewer's body, newest first.
    public Look<Troubles> troubles(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, NoticeRules.TROUBLES, viewer.body(), viewer.body().value())
                .<Look<Troubles>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = sql.troubled(viewer, MOST);
                    ledger.record(viewer.entry("notices.trouble.listed").with("ids", ids(found)));
                    return new Look.Seen<>(new Troubles(found, settings.sendsMail()));
                }));
    }

    private static String ids(List<Sent> letters) {
        return letters.stream().map(it -> it.id().toString()).collect(Collectors.joining(" "));
    }
}
