package org.concordat.consultation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Area;
import org.concordat.partnership.AreaServed;
import org.concordat.partnership.Areas;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The consultations of a body: drafted, written anew as often as need be, and read by those who draft, approve and answer.
@Component
public class Consultations {

    public static final int TITLE_MAX = 200;
    public static final int WORDS_MAX = 4000;

    /// A consultation as its viewer sees it.
    ///
    /// @param area empty for the whole country
    public record Sight(Consultation of, Optional<Area> area, boolean mayRevise, boolean mayApprove, boolean mayCorrect, boolean mayWithdraw,
                        boolean mayAnswer, boolean mayModerate) {
    }

    /// Where whoever would draft one can ask.
    ///
    /// @param areas those of their body; none where it asks the whole country
    public record Prospect(List<Area> areas) {

        public Prospect {
            areas = List.copyOf(areas);
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Areas areas;
    private final ConsultationSql sql;
    private final ConsultationTidings tidings;

    Consultations(Acting acting, Gate gate, Ledger ledger, Areas areas, ConsultationSql sql, ConsultationTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.areas = areas;
        this.sql = sql;
        this.tidings = tidings;
    }

    /// Those of the viewer's body, the newest first. Pages count from 0.
    public Look<Page<Sight>> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, ConsultationRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Sight>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, sql::list);
                    ledger.record(viewer.entry("consultation.consultation.listed").with("ids", Page.ids(found.rows(), Consultation::id)));
                    return new Look.Seen<>(new Page<>(found.number(), found.rows().stream().map(it -> sight(viewer, it)).toList(), found.more()));
                }));
    }

    /// The consultation; empty when there is none for the viewer.
    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = consultation(viewer, id).map(it -> sight(viewer, it));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("consultation.consultation.read").about(id)),
                    () -> gate.unknown(viewer, ConsultationRules.READ, id));
            return found;
        });
    }

    private Sight sight(Viewer viewer, Consultation it) {
        var read = new ConsultationRules.AsRead(it, it.wording().number());
        return new Sight(it, areas.on(viewer.day()).stream().filter(area -> area.id().equals(it.area())).findFirst(),
                gate.allows(viewer, ConsultationRules.REVISE, read), gate.allows(viewer, ConsultationRules.APPROVE, read),
                gate.allows(viewer, ConsultationRules.CORRECT, it), gate.allows(viewer, ConsultationRules.WITHDRAW, it),
                gate.allows(viewer, ConsultationRules.ANSWER, new ConsultationRules.Answering(it, false, true, true)),
                gate.allows(viewer, AnswerRules.LIST, it));
    }

    /// Where the viewer could ask; or why nowhere.
    public Look<Prospect> mayDraft(SignedIn who) {
        return acting.as(who, viewer -> {
            var own = own(viewer);
            return gate.refuses(viewer, ConsultationRules.DRAFT, new ConsultationRules.Place(!own.isEmpty() || national(viewer)),
                    viewer.body().value()).<Look<Prospect>>map(Look.Refused::new).orElseGet(() -> new Look.Seen<>(new Prospect(own)));
        });
    }

    /// Drafts one, which asks nothing yet.
    ///
    /// @param act made with the form, and the id of the consultation
    /// @param area null for the whole country
    public Acted draft(SignedIn who, UUID act, @Nullable UUID area, Wording.Said said) {
        official(said);
        return acting.as(who, viewer -> {
            if (sql.find(act).filter(it -> it.by().equals(viewer.officer())).isPresent()) {
                return new Acted.Done(act);
            }
            var there = area == null ? national(viewer) : own(viewer).stream().anyMatch(it -> it.id().equals(area));
            return gate.refuses(viewer, ConsultationRules.DRAFT, new ConsultationRules.Place(there), viewer.body().value())
                    .<Acted>map((Decision.Refused it) -> new Acted.Refused(it)).orElseGet(() -> drafted(viewer, act, area, said));
        });
    }

    private Acted drafted(Viewer viewer, UUID act, @Nullable UUID area, Wording.Said said) {
        if (!sql.draft(viewer, act, area) || !sql.word(viewer, act, act, 1, said)) {   // the id is that of another's
            return unknown(viewer, ConsultationRules.DRAFT, act);
        }
        ledger.record(viewer.entry("consultation.consultation.drafted").about(act).with("area", area == null ? "" : area.toString()));
        tidings.drafted(viewer, act);
        return new Acted.Done(act);
    }

    /// Whether they may write it anew as they read it; done, where the form was sent before.
    ///
    /// @param act made with the form; empty where it is asked for
    /// @param number of the wording that they read; the last where it is empty
    public Acted mayRevise(SignedIn who, UUID id, Optional<UUID> act, Optional<Integer> number) {
        return acting.as(who, viewer -> {
            var found = consultation(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, ConsultationRules.REVISE, id);
            }
            if (act.filter(it -> wrote(found.get(), it, viewer)).isPresent()) {
                return new Acted.Done(id);
            }
            return refused(viewer, found.get(), number.orElse(found.get().wording().number())).orElseGet(() -> new Acted.Done(id));
        });
    }

    /// Writes it anew, whole.
    ///
    /// @param act made with the form, and the id of the wording
    /// @param number of the wording that they read
    public Acted revise(SignedIn who, UUID id, UUID act, int number, UnaryOperator<Wording.Said> change) {
        return acting.as(who, viewer -> {
            consultation(viewer, id).ifPresent(it -> sql.hold(id));
            var found = consultation(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, ConsultationRules.REVISE, id);
            }
            if (wrote(found.get(), act, viewer)) {
                return new Acted.Done(id);
            }
            return refused(viewer, found.get(), number).orElseGet(() -> revised(viewer, found.get(), act, change));
        });
    }

    private Acted revised(Viewer viewer, Consultation of, UUID act, UnaryOperator<Wording.Said> change) {
        var said = change.apply(of.wording().said());
        official(said);
        if (!sql.word(viewer, of.id(), act, of.wordings().size() + 1, said)) {   // the id is that of another's
            return unknown(viewer, ConsultationRules.REVISE, of.id());
        }
        ledger.record(viewer.entry("consultation.consultation.revised").about(of.id()).with("number", "" + (of.wordings().size() + 1)));
        return new Acted.Done(of.id());
    }

    private Optional<Acted> refused(Viewer viewer, Consultation of, int number) {
        return gate.refuses(viewer, ConsultationRules.REVISE, new ConsultationRules.AsRead(of, number), of.id()).map(Acted.Refused::new);
    }

    private static boolean wrote(Consultation of, UUID act, Viewer viewer) {
        return of.wordings().stream().anyMatch(it -> it.id().equals(act) && it.by().equals(viewer.officer()));
    }

    private static void official(Wording.Said it) {
        official(TITLE_MAX, it.title());
        official(WORDS_MAX, it.why());
        it.questions().forEach(question -> {
            official(TITLE_MAX, question.words());
            question.choices().forEach(choice -> official(TITLE_MAX, choice));
        });
    }

    static void official(int charactersMax, Both words) {
        Words.official(charactersMax, words.en());
        if (words.cy() != null) {
            Words.official(charactersMax, words.cy());
        }
    }

    private static boolean national(Viewer viewer) {
        return viewer.bodyKind() == BodyKind.NATIONAL_BOARD;
    }

    /// The areas whose local policing body is the viewer's.
    private List<Area> own(Viewer viewer) {
        return areas.served(viewer.day(), viewer.body()).stream().filter(it -> it.policingBody().filter(body -> body.id().equals(viewer.body())).isPresent())
                .map(AreaServed::area).toList();
    }

    private Acted unknown(Viewer viewer, Act<?> act, UUID about) {
        gate.unknown(viewer, act, about);
        return new Acted.Unknown();
    }

    private Optional<Consultation> consultation(Viewer viewer, UUID id) {
        return sql.find(id).filter(it -> gate.allows(viewer, ConsultationRules.READ, it));
    }
}
