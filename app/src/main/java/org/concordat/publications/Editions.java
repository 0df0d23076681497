package org.concordat.publications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.publications.EditionRules.Writing;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a body publishes: written by an officer of it, and corrected in the open. What becomes of it is [EditionSteps].
@Component
public class Editions {

    public static final int TITLE_MAX = 200;
    public static final int WORDS_MAX = 20_000;
    public static final int CONTACT_MAX = 200;
    public static final int REASON_MAX = 2000;

    /// An edition as its viewer sees it.
    public record Sight(Edition edition, boolean mayDecide, boolean mayCorrect, boolean mayWithdraw) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final EditionSql sql;

    Editions(Acting acting, Gate gate, Ledger ledger, EditionSql sql) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
    }

    /// Those of the viewer's body, the newest first. Pages count from 0.
    public Look<Page<Edition>> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, EditionRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Edition>>>map(Look.Refused::new).orElseGet(() -> {
                    var found = Page.of(page, sql::list);
                    ledger.record(viewer.entry("publications.edition.listed").with("ids", Page.ids(found.rows(), Edition::id)));
                    return new Look.Seen<>(found);
                }));
    }

    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = edition(viewer, id);
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("publications.edition.read").about(id)),
                    () -> gate.unknown(viewer, EditionRules.READ, id));
            return found.map(it -> sight(viewer, it));
        });
    }

    /// Only the last edition is corrected, and only what is shown is taken back.
    private Sight sight(Viewer viewer, Edition it) {
        var last = sql.last(it.publication());
        var isLast = last.filter(other -> other.id().equals(it.id())).isPresent();
        return new Sight(it, gate.allows(viewer, EditionRules.DECIDE, it), isLast && gate.allows(viewer, EditionRules.WRITE, new Writing(last)),
                gate.allows(viewer, EditionRules.WITHDRAW, it));
    }

    /// If the viewer may read it; nothing is recorded.
    Optional<Edition> edition(Viewer viewer, UUID id) {
        return sql.find(id).filter(it -> gate.allows(viewer, EditionRules.READ, it));
    }

    /// What a form begins with: the last edition of the publication that is to be corrected, or nothing; or why the viewer writes none.
    ///
    /// @param of an edition of the publication that is corrected; empty for a new one. One that is not there for the viewer is seen as none
    public Look<Optional<Edition>> mayWrite(SignedIn who, Optional<UUID> of) {
        return acting.as(who, viewer -> {
            var last = of.flatMap(id -> edition(viewer, id)).flatMap(it -> sql.last(it.publication()));
            return gate.refuses(viewer, EditionRules.WRITE, new Writing(last), of.orElse(viewer.body().value()))
                    .<Look<Optional<Edition>>>map(Look.Refused::new).orElseGet(() -> {
                        last.ifPresentOrElse(it -> ledger.record(viewer.entry("publications.edition.read").about(it.id())),
                                () -> of.ifPresent(id -> gate.unknown(viewer, EditionRules.READ, id)));
                        return new Look.Seen<>(last);
                    });
        });
    }

    /// Writes an edition, which waits for a second person.
    ///
    /// @param act made with the form, and the id of the edition
    /// @param of an edition of the publication that is corrected; empty for a new one
    /// @param changed what changed and why; null for a new publication
    /// *Errors*: a correction that does not say what changed throws, for it did not come from the form.
    public Acted write(SignedIn who, UUID act, Optional<UUID> of, Edition.Kind kind, Edition.Wording says, @Nullable String changed) {
        return acting.as(who, viewer -> {
            var corrected = of.flatMap(id -> edition(viewer, id));
            sql.hold(corrected.map(Edition::publication).orElse(act));   // then a form that is sent twice at once is found below
            if (sql.find(act).filter(it -> it.by().equals(viewer.officer())).isPresent()) {
                return new Acted.Done(act);
            }
            if (of.isPresent() && corrected.isEmpty()) {
                gate.unknown(viewer, EditionRules.WRITE, of.get());
                return new Acted.Unknown();
            }
            var last = corrected.flatMap(it -> sql.last(it.publication()));
            return gate.refuses(viewer, EditionRules.WRITE, new Writing(last), of.orElse(viewer.body().value()))
                    .<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> written(viewer, new Edition(act, last.map(Edition::publication).orElse(act),
                            last.map(Edition::number).orElse(0) + 1, last.map(Edition::kind).orElse(kind), viewer.body(), viewer.officer(),
                            viewer.at(), says, last.isPresent() ? changed : null, List.of())));
        });
    }

    private Acted written(Viewer viewer, Edition it) {
        Words.official(TITLE_MAX, it.wording().title());
        Words.official(WORDS_MAX, it.wording().words());
        Words.official(CONTACT_MAX, it.wording().contact());
        Stream.of(Optional.ofNullable(it.wording().titleCy()), Optional.ofNullable(it.wording().wordsCy()), Optional.ofNullable(it.changed()))
                .flatMap(Optional::stream).forEach(words -> Words.official(WORDS_MAX, words));
        if (!sql.write(it)) {   // the id is that of another officer's
            gate.unknown(viewer, EditionRules.WRITE, it.id());
            return new Acted.Unknown();
        }
        ledger.record(viewer.entry("publications.edition.written").about(it.id()).with("publication", it.publication().toString())
                .with("kind", it.kind().name()));
        return new Acted.Done(it.id());
    }
}
