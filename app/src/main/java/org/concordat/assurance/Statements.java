package org.concordat.assurance;

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
import org.concordat.kernel.Quarter;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Area;
import org.concordat.partnership.AreaServed;
import org.concordat.partnership.Areas;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Component;

/// What the local policing body of an area states about a quarter: drafted from the evidence, amended with reasons, challenged by the
/// national board, answered, and signed by somebody else. Nothing follows a signature.
@Component
public class Statements {

    public static final int WORDS_MAX = 2000;

    /// A statement as its viewer sees it.
    public record Sight(Statement of, Area area, boolean mayAmend, boolean mayChallenge, boolean mayAnswer, boolean maySign) {
    }

    /// What somebody is shown who would draft a statement.
    ///
    /// @param last the last quarter that is over
    public record Prospect(Area area, Quarter quarter, Quarter last, Map<Question, String> sentences) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Areas areas;
    private final Boards boards;
    private final StatementSql sql;
    private final StatementTidings tidings;

    Statements(Acting acting, Gate gate, Ledger ledger, Areas areas, Boards boards, StatementSql sql, StatementTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.areas = areas;
        this.boards = boards;
        this.sql = sql;
        this.tidings = tidings;
    }

    /// Those of the viewer's body, or all for the national board; of the last quarter first. Pages count from 0.
    public Look<Page<Sight>> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, StatementRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Sight>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, sql::list);
                    ledger.record(viewer.entry("assurance.statement.listed").with("ids", Page.ids(found.rows(), Statement::id)));
                    return new Look.Seen<>(new Page<>(found.number(),
                            found.rows().stream().map(it -> sight(viewer, it)).toList(), found.more()));
                }));
    }

    /// What it would begin with; or why the viewer drafts none.
    ///
    /// @param code of the area; the first of theirs, where it is empty
    /// @param quarter the last that is over, where it is empty
    public Look<Prospect> mayDraft(SignedIn who, String code, Optional<Quarter> quarter) {
        return acting.as(who, viewer -> {
            var last = Quarter.of(viewer.day()).plus(-1);
            var asked = quarter.orElse(last);
            var area = own(viewer).stream().filter(it -> code.isEmpty() || it.code().equals(code)).findFirst();
            return gate.refuses(viewer, StatementRules.DRAFT, drafting(area, asked), viewer.body().value()).<Look<Prospect>>map(Look.Refused::new)
                    .orElseGet(() -> new Look.Seen<>(prospect(viewer, area.orElseThrow(), asked, last)));
        });
    }

    private Prospect prospect(Viewer viewer, Area area, Quarter quarter, Quarter last) {
        ledger.record(viewer.entry("assurance.area.read").about(area.id()).with("quarter", quarter.toString()));
        return new Prospect(area, quarter, last, Sentences.of(boards.standing(viewer, area, quarter)));
    }

    /// Drafts the statement of an area and a quarter that is over, from the evidence.
    ///
    /// @param act made with the form, and the id of the statement
    public Acted draft(SignedIn who, UUID act, String code, Quarter quarter) {
        return acting.as(who, viewer -> {
            if (statement(viewer, act).filter(it -> it.by().equals(viewer.officer())).isPresent()) {
                return new Acted.Done(act);
            }
            var area = own(viewer).stream().filter(it -> it.code().equals(code)).findFirst();
            return gate.refuses(viewer, StatementRules.DRAFT, drafting(area, quarter), viewer.body().value())
                    .<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> drafted(viewer, act, area.orElseThrow(), quarter));
        });
    }

    private StatementRules.Drafting drafting(Optional<Area> area, Quarter quarter) {
        var there = area.filter(it -> it.between().covers(quarter.last())).isPresent();
        return new StatementRules.Drafting(quarter, there, area.flatMap(it -> sql.of(it.id(), quarter)).isPresent());
    }

    /// The areas whose local policing body is the viewer's.
    private List<Area> own(Viewer viewer) {
        return areas.served(viewer.day(), viewer.body()).stream().filter(it -> it.policingBody().filter(body -> body.id().equals(viewer.body())).isPresent())
                .map(AreaServed::area).toList();
    }

    private Acted drafted(Viewer viewer, UUID act, Area area, Quarter quarter) {
        var it = new Statement(act, area.id(), viewer.body(), viewer.officer(), viewer.at(), quarter,
                Sentences.of(boards.standing(viewer, area, quarter)), List.of());
        if (!sql.draft(it)) {   // another was faster
            gate.unknown(viewer, StatementRules.DRAFT, act);
            return new Acted.Unknown();
        }
        ledger.record(viewer.entry("assurance.statement.drafted").about(act).with("area", area.id().toString())
                .with("quarter", quarter.toString()));
        tidings.drafted(viewer, it);
        return new Acted.Done(act);
    }

    /// The statement; empty when there is none for the viewer.
    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = statement(viewer, id).map(it -> sight(viewer, it));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("assurance.statement.read").about(id)),
                    () -> gate.unknown(viewer, StatementRules.READ, id));
            return found;
        });
    }

    private Sight sight(Viewer viewer, Statement it) {
        var area = areas.on(it.quarter().last()).stream().filter(each -> each.id().equals(it.area())).findFirst().orElseThrow();
        return new Sight(it, area, gate.allows(viewer, StatementRules.AMEND, it), gate.allows(viewer, StatementRules.CHALLENGE, it),
                gate.allows(viewer, StatementRules.ANSWER, it), gate.allows(viewer, StatementRules.SIGN, it));
    }

    /// Whether they may say something of a kind next; done, where the form was sent before.
    ///
    /// @param act made with the form; empty where it is asked for
    public Acted maySay(SignedIn who, UUID id, Optional<UUID> act, Said.Kind kind) {
        return acting.as(who, viewer -> {
            var asked = act(kind);
            var found = statement(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, asked, id);
            }
            if (act.filter(sent -> found.get().holds(sent, viewer.officer())).isPresent()) {
                return new Acted.Done(id);
            }
            return gate.refuses(viewer, asked, found.get(), id).<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElse(new Acted.Done(id));
        });
    }

    private static Act<Statement> act(Said.Kind kind) {
        return switch (kind) {
            case AMENDMENT -> StatementRules.AMEND;
            case CHALLENGE -> StatementRules.CHALLENGE;
            case ANSWER -> StatementRules.ANSWER;
            case SIGNATURE -> StatementRules.SIGN;
        };
    }

    /// Says a sentence anew, and why.
    ///
    /// @param act made with the form; so it is for all that follows
    public Acted amend(SignedIn who, UUID id, UUID act, Question question, String words, String reason) {
        return say(who, id, act, Said.Kind.AMENDMENT, Optional.of(question), words, Optional.of(reason),
                "assurance.statement.amended");
    }

    /// The national board doubts it; it is answered before it is signed.
    public Acted challenge(SignedIn who, UUID id, UUID act, String words) {
        return say(who, id, act, Said.Kind.CHALLENGE, Optional.empty(), words, Optional.empty(),
                "assurance.statement.challenged");
    }

    public Acted answer(SignedIn who, UUID id, UUID act, String words) {
        return say(who, id, act, Said.Kind.ANSWER, Optional.empty(), words, Optional.empty(),
                "assurance.statement.answered");
    }

    /// @param office in which it is signed
    public Acted sign(SignedIn who, UUID id, UUID act, String office) {
        return say(who, id, act, Said.Kind.SIGNATURE, Optional.empty(), office, Optional.empty(),
                "assurance.statement.signed");
    }

    private Acted say(SignedIn who, UUID id, UUID act, Said.Kind kind, Optional<Question> question, String words, Optional<String> reason,
            String entry) {
        return acting.as(who, viewer -> {
            var asked = act(kind);
            statement(viewer, id).ifPresent(it -> sql.hold(id));
            var found = statement(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, asked, id);
            }
            if (found.get().holds(act, viewer.officer())) {
                return new Acted.Done(id);
            }
            var said = new Said(act, found.get().said().size() + 1, kind, viewer.body(), viewer.officer(), viewer.at(), question, words, reason);
            return gate.refuses(viewer, asked, found.get(), id).<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> said(viewer, asked, found.get(), said, entry));
        });
    }

    private Acted said(Viewer viewer, Act<Statement> asked, Statement of, Said said, String entry) {
        var id = of.id();
        Words.official(WORDS_MAX, said.words());
        said.reason().ifPresent(it -> Words.official(WORDS_MAX, it));
        if (!sql.say(id, said)) {   // the id is that of another's
            return unknown(viewer, asked, id);
        }
        var made = viewer.entry(entry).about(id).with("said", said.id().toString());
        ledger.record(said.question().map(it -> made.with("question", it.name())).orElse(made));
        ledger.publish(made, 0);
        tidings.said(viewer, of.and(said));
        return new Acted.Done(id);
    }

    private Acted unknown(Viewer viewer, Act<?> act, UUID about) {
        gate.unknown(viewer, act, about);
        return new Acted.Unknown();
    }

    private Optional<Statement> statement(Viewer viewer, UUID id) {
        return sql.find(id).filter(it -> gate.allows(viewer, StatementRules.READ, it));
    }
}
