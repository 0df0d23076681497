package org.concordat.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.demonstration.SharingScene.Accept;
import org.concordat.demonstration.SharingScene.Answer;
import org.concordat.demonstration.SharingScene.Approve;
import org.concordat.demonstration.SharingScene.ConfirmDisposal;
import org.concordat.demonstration.SharingScene.Decline;
import org.concordat.demonstration.SharingScene.Open;
import org.concordat.demonstration.SharingScene.Propose;
import org.concordat.demonstration.SharingScene.Read;
import org.concordat.demonstration.SharingScene.Recall;
import org.concordat.demonstration.SharingScene.Start;
import org.concordat.demonstration.SharingScene.Write;
import org.concordat.law.Gateways;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.CameOf;
import org.concordat.sharing.Changed;
import org.concordat.sharing.DeclineKind;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;

/// What happens to one disclosure, act by act, from its draft to its [Fate]. Days are counted back from the day of
/// loading; everything is over the day before it.
final class Story {

    private static final Fragments WORDS = Fragments.read("statements.txt");

    /// The longest that a disclosure takes from its draft to its last answer.
    private static final int SPAN = 12;

    private final Flow flow;
    private final Fate fate;
    private final Cast cast;
    private final Days days;
    private final Draw draw;
    private final DisclosureId id;
    private final int begun;
    private final int sent;
    private final LocalDate expires;
    private final CastOfficer originator;
    private final CastOfficer approver;
    private final Author author;
    private final List<SharingScene> scenes = new ArrayList<>();

    private Story(Flow flow, Fate fate, Cast cast, Days days, Draw draw) {
        this.flow = flow;
        this.fate = fate;
        this.cast = cast;
        this.days = days;
        this.draw = draw;
        this.id = new DisclosureId(draw.id());
        this.begun = draw.between(youngest(flow, fate), Math.min(fate.oldest(), flow.earliest()));
        this.sent = begun > 1 && draw.chance(50) ? begun - 1 : begun;
        this.expires = days.ago(begun).plusDays(fate.hasExpired() ? draw.between(60, 90) : fate == Fate.ANSWERED
                ? draw.between(90, 180) : draw.between(60, 180));
        this.originator = draw.from(cast.holders(flow.from(), Role.ORIGINATOR));
        this.approver = draw.from(cast.holders(flow.from(), Role.APPROVER));
        var places = cast.bodies(flow.from().area().isEmpty() ? place(flow) : flow.from().area(),
                java.util.Set.of("council"));
        this.author = new Author(flow, draw, days.ago(begun), expires, draw.from(places).place());
    }

    /// Where a national body speaks of: an area of one of its readers.
    private static String place(Flow flow) {
        return flow.readers().stream().map(reader -> reader.body().area()).filter(area -> !area.isEmpty()).findFirst()
                .orElse(Cast.AREAS.getFirst());
    }

    /// Whether something with this fate can have gone this way, given the days of the agreement.
    static boolean possible(Flow flow, Fate fate) {
        return youngest(flow, fate) <= Math.min(fate.oldest(), flow.earliest())
                && (flow.latest() == 1 || !fate.isDraft() && fate != Fate.PROPOSED && fate != Fate.UNOPENED);
    }

    private static int youngest(Flow flow, Fate fate) {
        return flow.latest() <= 1 ? fate.youngest() : Math.max(fate.youngest(), flow.latest() + SPAN);
    }

    static List<SharingScene> of(Flow flow, Fate fate, Cast cast, Days days, Draw draw, Gateways gateways) {
        var story = new Story(flow, fate, cast, days, draw);
        story.compose(gateways);
        if (!fate.isDraft()) {
            story.decide();
        }
        return List.copyOf(story.scenes);
    }

    private void compose(Gateways gateways) {
        scenes.add(new Start(at(originator, begun, 9, 0), id, null, ""));
        var sections = author.sections(gateways);
        int minute = 0;
        for (var section : fate == Fate.DRAFT_BEGUN ? sections.subList(0, draw.between(1, 7)) : sections) {
            scenes.add(new Write(at(originator, begun, 9, minute += 4), id, section));
        }
    }

    private void decide() {
        scenes.add(new Propose(at(originator, begun, 10, draw.between(0, 59)), id));
        if (fate == Fate.PROPOSED) {
            return;
        }
        var by = at(approver, sent, 13, draw.between(0, 59));
        if (fate == Fate.DECLINED) {
            decline(by);
            return;
        }
        scenes.add(new Approve(by, id, draw.id()));
        var readers = fate.isOpened() ? openers() : List.<Flow.Reader>of();
        readers.forEach(reader -> open(reader, id));
        end(readers);
    }

    /// Each reason stands after its kind.
    private void decline(SignedIn by) {
        var act = draw.id();
        var why = draw.from(WORDS.under("declined")).split(": ", 2);
        scenes.add(new Decline(by, id, act, DeclineKind.valueOf(why[0]), why[1]));
    }

    /// All of those addressed where that is one, else most of them; one of each body.
    private List<Flow.Reader> openers() {
        var bodies = author.readers().stream()
                .collect(Collectors.toMap(Flow.Reader::body, reader -> reader, (one, other) -> one,
                        java.util.LinkedHashMap::new)).values().stream().toList();
        return draw.some(Math.max(1, bodies.size() - (draw.chance(40) ? 1 : 0)), bodies);
    }

    private void open(Flow.Reader reader, DisclosureId which) {
        var officer = cast.holder(reader.body(), reader.role());
        int day = Math.max(1, sent - draw.between(0, 2));
        int minute = draw.between(0, 40);
        scenes.add(new Open(at(officer, day, 15, minute), which, draw.id(), flow.purpose()));
        if (fate != Fate.OPENED) {
            scenes.add(new Accept(at(officer, day, 15, minute + 2), which));
            scenes.add(new Read(at(officer, day, 15, minute + 3), which));
        }
    }

    private void end(List<Flow.Reader> readers) {
        switch (fate) {
            case ANSWERED -> answer(readers);
            case RECALLED_UNREAD, RECALLED_CONFIRMED, RECALLED_UNCONFIRMED -> recall(readers);
            case EXPIRED_CONFIRMED -> readers.forEach(reader -> dispose(reader, days.loading().toEpochDay()
                    - expires.toEpochDay() - 2));
            case SUPERSEDED -> correct(readers);
            default -> {
            }
        }
    }

    /// Some bodies answer; where several read it, not all do.
    private void answer(List<Flow.Reader> readers) {
        for (var reader : readers.subList(0, Math.max(1, readers.size() - (draw.chance(30) ? 1 : 0)))) {
            var officer = cast.holder(reader.body(), reader.role());
            int day = Math.max(1, sent - draw.between(3, SPAN - 4));
            int minute = draw.between(0, 40);
            var kind = draw.from(List.of(AnswerKind.OF_USE, AnswerKind.OF_USE, AnswerKind.ACTED_ON, AnswerKind.ACTED_ON,
                    AnswerKind.NO_USE, AnswerKind.INACCURATE));
            scenes.add(new Open(at(officer, day, 16, minute), id, draw.id(), flow.purpose()));
            scenes.add(new Read(at(officer, day, 16, minute + 1), id));
            scenes.add(new Answer(at(officer, day, 16, minute + 9), id, draw.id(), kind,
                    draw.from(WORDS.under("answer." + kind)), cameOf(kind)));
        }
    }

    private static CameOf cameOf(AnswerKind kind) {
        var changed = switch (kind) {
            case ACTED_ON -> Changed.YES;
            case OF_USE -> Changed.NOT_YET_KNOWN;
            case INACCURATE, NO_USE -> Changed.NO;
        };
        return new CameOf(WORDS.under("came-of." + kind).getFirst(), changed);
    }

    private void recall(List<Flow.Reader> readers) {
        int day = sent - draw.between(3, 9);
        scenes.add(new Recall(at(originator, day, 11, draw.between(0, 59)), id, draw.id(),
                draw.from(WORDS.under("recalled"))));
        if (fate == Fate.RECALLED_CONFIRMED) {
            readers.forEach(reader -> dispose(reader, day - draw.between(0, 3)));
        }
    }

    private void dispose(Flow.Reader reader, long daysAgo) {
        scenes.add(new ConfirmDisposal(at(cast.holder(reader.body(), reader.role()), (int) Math.max(1, daysAgo), 17,
                draw.between(0, 59)), id, draw.from(WORDS.under("disposed"))));
    }

    /// A later version takes its place, and one of the readers has read that too.
    private void correct(List<Flow.Reader> readers) {
        int day = sent - 5;
        var later = new DisclosureId(draw.id());
        scenes.add(new Start(at(originator, day, 9, 30), later, id,
                "What was told before was right in part only; this says what is known now."));
        scenes.add(new Write(at(originator, day, 9, 40), later,
                author.content(draw.from(WORDS.under("correction")))));
        var from = days.ago(day);
        scenes.add(new Write(at(originator, day, 9, 50), later,
                new Section.Dates(from.plusDays(14), from.plusDays(30), from.plusDays(120))));
        scenes.add(new Propose(at(originator, day, 10, 5), later));
        scenes.add(new Approve(at(approver, day, 14, draw.between(0, 50)), later, draw.id()));
        var reader = readers.getFirst();
        dispose(reader, day - 1L);
        var officer = cast.holder(reader.body(), reader.role());
        scenes.add(new Open(at(officer, day - 1, 17, 5), later, draw.id(), flow.purpose()));
        scenes.add(new Accept(at(officer, day - 1, 17, 7), later));
        scenes.add(new Read(at(officer, day - 1, 17, 8), later));
    }

    private SignedIn at(CastOfficer officer, int daysAgo, int hour, int minute) {
        return new SignedIn(officer.id(), days.at(daysAgo, hour, minute));
    }
}
