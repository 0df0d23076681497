package org.concordat.sharing;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.law.Provenance;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Appointments;
import org.springframework.stereotype.Component;

/// From an inquiry to the disclosure that answers it, and back when that is sent.
@Component
class Tellings {

    private final ReplySql sql;
    private final DraftSql drafts;
    private final Ledger ledger;
    private final Tally tally;
    private final Appointments appointments;
    private final Tidings tidings;

    Tellings(ReplySql sql, DraftSql drafts, Ledger ledger, Tally tally, Appointments appointments,
             Tidings tidings) {
        this.sql = sql;
        this.drafts = drafts;
        this.ledger = ledger;
        this.tally = tally;
        this.appointments = appointments;
        this.tidings = tidings;
    }

    /// Starts the draft that answers; a repeated start finds the first one.
    void begin(Viewer viewer, AskedOfUs asked, AskedOfUs.Inside inside, DisclosureId id) {
        var draft = new Draft(id, viewer.officer(), viewer.body(), viewer.at(), viewer.at(), null, null, null, Set.of(),
                Map.of())
                .with(inside.subject(), viewer.at())
                .with(new Section.Matter(asked.purpose(), InquiryLaw.material(viewer, inside.subject()),
                        Set.of(Provenance.OWN_RECORDS)), viewer.at())
                .with(new Section.Audience(List.of(new Section.Addressee(asked.from(), role(asked, viewer),
                        "Asked for it."))), viewer.at())
                .with(new Section.Passage(inside.gateway(), Map.of()), viewer.at())
                .with(new Section.Cover(asked.agreement()), viewer.at());
        if (drafts.insert(draft) && sql.begin(viewer, asked.id(), id)) {
            ledger.record(viewer.entry("sharing.draft.begun-in-answer").about(id.value())
                    .with("inquiry", asked.id().toString()));
        }
    }

    /// In which role the asker would open it: one that receives, else that of their body's named officers.
    private Role role(AskedOfUs asked, Viewer viewer) {
        return appointments.held(asked.asker(), viewer.day(), viewer.at()).stream().map(it -> it.role())
                .filter(Role::receives).sorted().findFirst().orElse(Role.DISCLOSURE_OFFICER);
    }

    /// A disclosure was sent. Where it answers an inquiry that waits, under an agreement in force, and the asker's body
    /// was among those addressed, the asker is told.
    void sent(Viewer viewer, Disclosure it) {
        sql.answeredBy(viewer, it.id()).flatMap(id -> sql.find(viewer, id))
                .filter(asked -> it.audience().bodies().contains(asked.from()))
                .filter(asked -> viewer.inForce().contains(asked.agreement()))
                .ifPresent(asked -> told(viewer, asked, it.id().value(), it.id(), it.reference()));
    }

    /// Tells the asker; false when the inquiry was answered already.
    boolean told(Viewer viewer, AskedOfUs asked, UUID act, DisclosureId disclosure, String reference) {
        if (!sql.told(viewer, asked, act, disclosure, reference)) {
            return false;
        }
        ledger.record(viewer.entry("sharing.inquiry.told").about(asked.id().value()).under(asked.agreement())
                .serving(asked.purpose()).with("disclosure", disclosure.toString()));
        tidings.inquiryAnswered(viewer, asked.id());
        tidings.inquiryTold(viewer, asked);
        count(viewer, asked, Measure.INQUIRY_TOLD);
        return true;
    }

    /// Counts an answer in the month of asking.
    void count(Viewer viewer, AskedOfUs asked, Measure measure) {
        var month = YearMonth.from(asked.askedAt().atZone(Viewer.ZONE));
        tally.count(measure, viewer.body(), month);
        if (viewer.day().isAfter(asked.dueOn())) {
            tally.count(Measure.INQUIRY_LATE, viewer.body(), month);
        }
    }
}
