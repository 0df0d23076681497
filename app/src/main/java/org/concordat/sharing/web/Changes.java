package org.concordat.sharing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.partnership.Agreements;
import org.concordat.sharing.Attachment;
import org.concordat.sharing.Correction;
import org.concordat.sharing.Corrections;
import org.concordat.sharing.Received;
import org.springframework.stereotype.Component;

/// What a correction changed of all that its reader reads, so that nothing changed where it says that nothing did.
@Component
class Changes {

    static final String FILES = "Files that came with it";

    private final Acting acting;
    private final Agreements agreements;
    private final Corrections corrections;
    private final LawInWords law;

    Changes(Acting acting, Agreements agreements, Corrections corrections, LawInWords law) {
        this.acting = acting;
        this.agreements = agreements;
        this.corrections = corrections;
        this.law = law;
    }

    /// Empty where it corrects nothing, or cannot be read now.
    Optional<Change> of(SignedIn who, Received it, List<Attachment> files) {
        return corrections.of(who, it.id()).map(found -> {
            var before = found.before();
            var seen = found.seenAt();
            return new Change(it.id().toString(), found.why(), before == null ? List.of() : lines(who, before, it, files),
                    before != null, seen == null, seen == null ? "" : When.at(seen));
        });
    }

    private List<ChangeWords.Line> lines(SignedIn who, Correction.Before before, Received now, List<Attachment> files) {
        var on = now.sentAt().atZone(Viewer.ZONE).toLocalDate();
        var were = lists(who, before.read(), on);
        var are = lists(who, now, on);
        var lines = new ArrayList<ChangeWords.Line>();
        for (int i = 0; i < are.size(); i++) {
            lines.addAll(ChangeWords.of(were.get(i), are.get(i)));
        }
        ChangeWords.files(FILES, before.files(), files).ifPresent(lines::add);
        return lines;
    }

    /// In the order of the page; the law in its words of one day, for only what is shared changed.
    private List<List<Row>> lists(SignedIn who, Received it, LocalDate on) {
        return List.of(List.of(Row.of("Title", it.title()), Row.of("What it says", it.words())), Rows.subject(it.subject()),
                law.ground(it.matter(), it.passage().gateway(), on), List.of(Row.of("Agreement", agreement(who, it))),
                Rows.handling(it.handling()), Rows.dates(it.dates()));
    }

    private String agreement(SignedIn who, Received it) {
        return acting.as(who, viewer -> agreements.terms(it.cover().agreement(), viewer))
                .map(terms -> terms.reference() + " " + terms.title()).orElse("One that is not in force now");
    }
}
