package org.concordat.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.law.LawBook;
import org.concordat.law.Material;
import org.concordat.law.Nation;
import org.concordat.law.Question;
import org.concordat.law.Route;
import org.concordat.partnership.AgreementTerms;
import org.concordat.sharing.About;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Inquiring;

/// A request on paper: viewers, drafts and what was done, with no database behind them, and the law as it is.
final class RequestPaper {

    static final Instant AT = TestClock.BEGINNING;
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final BodyId POLICE = new BodyId(new UUID(1, 1));
    static final BodyId SCHOOL = new BodyId(new UUID(1, 2));
    static final AgreementId AGREEMENT = new AgreementId(new UUID(2, 1));
    static final OfficerId ANN = new OfficerId(new UUID(3, 1));
    static final OfficerId BEA = new OfficerId(new UUID(3, 2));
    static final RequestId ID = new RequestId(new UUID(4, 1));

    private static final LawBook LAW = LawBook.read();

    private RequestPaper() {
    }

    /// An officer of the police, this morning.
    static Viewer viewer(OfficerId officer, Role... roles) {
        var held = EnumSet.noneOf(Role.class);
        held.addAll(List.of(roles));
        return new Viewer(officer, "Ann", POLICE, "Police", BodyKind.COUNTER_TERRORISM_POLICING, "ENGLAND", held, Set.of(),
                Set.of(AGREEMENT), AT, AT, null);
    }

    static AgreementTerms terms() {
        return new AgreementTerms(AGREEMENT, "ISA-1111-1111", "Sharing for Prevent", Set.of(POLICE, SCHOOL),
                Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), DAY.plusYears(1), DAY.plusMonths(6), 24, "RRD-2Y", null);
    }

    /// Everything written, by Ann to the school.
    static RequestDraft draft(RequestPart... others) {
        var it = new RequestDraft(ID, AT, AT, Map.of())
                .with(AskingOpenly.about("Jo Example"))
                .with(new RequestPart.Whom(Set.of(SCHOOL), Cast.PREVENT))
                .with(new RequestPart.Way(AGREEMENT, Cast.CHANNEL, Cast.CHANNEL))
                .with(new RequestPart.Why(Inquiring.WHY, Cast.NEEDS));
        for (var part : others) {
            it = it.with(part);
        }
        return it;
    }

    static Composing composing(RequestPart... others) {
        return new Composing(draft(others), Optional.of(terms()), Set.of(SCHOOL), Optional.of(open()), List.of(open()));
    }

    static Route open() {
        return route(Set.of(Material.ABOUT_A_CHILD));
    }

    /// What an intelligence service holds, Channel cannot carry.
    static Route closed() {
        return route(Set.of(Material.INTELLIGENCE_SERVICE));
    }

    private static Route route(Set<Material> material) {
        return LAW.gateways().route(Cast.CHANNEL, new Question(BodyKind.COUNTER_TERRORISM_POLICING, Set.of(BodyKind.SCHOOL),
                material, Cast.PREVENT, Nation.ENGLAND, DAY)).orElseThrow();
    }

    /// Asked by Ann.
    static Request request(Request.State state) {
        var it = draft();
        return new Request(ID, POLICE, ANN, AT, it.what().orElseThrow(), it.whom().orElseThrow(), it.way().orElseThrow(),
                it.why().orElseThrow(), state);
    }

    static Asked asked(Step.Done... done) {
        return new Asked(ID, SCHOOL, POLICE, ANN, AGREEMENT, Cast.PREVENT, About.PERSON, false, AT, DAY.plusDays(14),
                IntStream.range(0, done.length).mapToObj(i -> new Step(i + 1, new UUID(5, i), BEA, AT.plusSeconds(i), done[i]))
                        .toList());
    }

    /// Owned by whoever is named.
    static Line line(OfficerId owner, Step.Done... done) {
        return line(owner, Line.Hold.NOTHING, done);
    }

    static Line line(OfficerId owner, Line.Hold hold, Step.Done... done) {
        var it = asked(done);
        return new Line(it, it.standing(DAY), new Time(it.due(DAY), Time.Mark.IN_TIME, 0), Optional.ofNullable(owner),
                Optional.empty(), it.composer(), false, hold);
    }

    static Step.Done.Refused refused() {
        return new Step.Done.Refused(RefusalKind.LEGAL, "No.", DAY.plusDays(30), DAY.plusDays(44));
    }

    static Step.Done[] reminded(int times) {
        var all = new Step.Done[times];
        Arrays.fill(all, new Step.Done.Reminded());
        return all;
    }
}
