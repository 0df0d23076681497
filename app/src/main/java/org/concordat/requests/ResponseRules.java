package org.concordat.requests;

import static org.concordat.access.Role.ADMINISTRATOR;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.ORIGINATOR;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may answer for a body that is asked, and how. That it was asked of their body is held before: the database shows
/// them no other.
@Configuration
class ResponseRules {

    static final Act<BodyId> LIST = Act.of("requests.response.list", BodyId.class);
    static final Act<BodyId> COUNT = Act.of("requests.response.count", BodyId.class);
    static final Act<Line> READ = Act.of("requests.response.read", Line.class);
    static final Act<Line> TAKE = Act.of("requests.response.take", Line.class);
    static final Act<Line> GIVE_BACK = Act.of("requests.response.give-back", Line.class);
    static final Act<Line> NOTHING_HELD = Act.of("requests.response.nothing-held", Line.class);
    static final Act<Refusing> REFUSE = Act.of("requests.response.refuse", Refusing.class);
    static final Act<Handing> HAND = Act.of("requests.response.hand", Handing.class);
    static final Act<Line> PREPARE = Act.of("requests.response.prepare", Line.class);

    /// A refusal is looked at again within so many months.
    static final int REVIEWED_WITHIN_MONTHS = 6;

    /// A refusal, with the day from which the request waits for an answer again.
    record Refusing(Line line, LocalDate reviewOn) {
    }

    /// Handing it to somebody, and whether they are another officer of the body who originates.
    record Handing(Line line, boolean toAnOriginator) {
    }

    private static final String GOLDEN_RULES = RequestRules.GOLDEN_RULES;
    private static final String ONE_OWNER = "Concordat promise 6: one owner";
    private static final String ORIGINATOR_CONTROL = "Originator control";

    static final Rule<Line> UNDER_AN_AGREEMENT_IN_FORCE = new Rule<>("requests.asked-under-an-agreement-in-force",
            "ICO data sharing code", (viewer, it) -> viewer.inForce().contains(it.asked().agreement()));

    static final Rule<Line> WAITS_FOR_AN_ANSWER = new Rule<>("requests.waits-for-an-answer", GOLDEN_RULES,
            (viewer, it) -> it.standing().waits());

    static final Rule<Line> NOBODY_HAS_IT = new Rule<>("requests.nobody-has-taken-it", ONE_OWNER,
            (viewer, it) -> it.owner().isEmpty());

    static final Rule<Line> SOMEBODY_HAS_IT = new Rule<>("requests.somebody-has-taken-it", ONE_OWNER,
            (viewer, it) -> it.owner().isPresent());

    static final Rule<Line> ITS_OWNER = new Rule<>("requests.its-owner-answers", ONE_OWNER,
            (viewer, it) -> it.owner().filter(viewer.officer()::equals).isPresent());

    static final Rule<Line> NOT_BEING_PREPARED = new Rule<>("requests.not-being-prepared", ONE_OWNER,
            (viewer, it) -> it.deserted() || !(it.standing() instanceof Standing.Preparing));

    static final Rule<Line> ORIGINATOR_PREPARES = new Rule<>("requests.originator-prepares", ORIGINATOR_CONTROL,
            (viewer, it) -> viewer.is(ORIGINATOR));

    static final Rule<Line> OWNER_OR_COMPOSER = new Rule<>("requests.owner-has-it-composed", ONE_OWNER,
            (viewer, it) -> Stream.concat(it.owner().stream(), it.composer().stream()).anyMatch(viewer.officer()::equals));

    static final Rule<Handing> TO_AN_ORIGINATOR = new Rule<>("requests.handed-to-an-originator", ORIGINATOR_CONTROL,
            (viewer, it) -> it.toAnOriginator());

    static final Rule<Line> NAMED_OFFICERS_ANSWER = new Rule<>("requests.named-officers-answer", GOLDEN_RULES,
            (viewer, it) -> viewer.is(DISCLOSURE_OFFICER));

    static final Rule<Refusing> LOOKED_AT_AGAIN = new Rule<>("requests.refusal-is-looked-at-again", GOLDEN_RULES,
            (viewer, it) -> it.reviewOn().isAfter(viewer.day())
                    && !it.reviewOn().isAfter(viewer.day().plusMonths(REVIEWED_WITHIN_MONTHS)));

    @Bean
    Rules<BodyId> listingRequestsToUs() {
        return Rules.of(LIST, RequestRules.ofTheirOwnBody(), namedOfficersRead());
    }

    /// A number, and no word of what is asked.
    @Bean
    Rules<BodyId> countingWhatIsEscalated() {
        return Rules.of(COUNT, RequestRules.ofTheirOwnBody(), new Rule<>("requests.administrator-counts", GOLDEN_RULES,
                (viewer, body) -> viewer.is(ADMINISTRATOR)));
    }

    @Bean
    Rules<Line> readingRequestsToUs() {
        return Rules.of(READ, namedOfficersRead(), UNDER_AN_AGREEMENT_IN_FORCE);
    }

    @Bean
    Rules<Line> takingRequests() {
        return Rules.of(TAKE, NAMED_OFFICERS_ANSWER, NOBODY_HAS_IT, WAITS_FOR_AN_ANSWER, UNDER_AN_AGREEMENT_IN_FORCE);
    }

    @Bean
    Rules<Line> givingBack() {
        return Rules.of(GIVE_BACK, NAMED_OFFICERS_ANSWER, ITS_OWNER, WAITS_FOR_AN_ANSWER);
    }

    @Bean
    Rules<Line> nothingHeld() {
        return Rules.of(NOTHING_HELD, NAMED_OFFICERS_ANSWER, ITS_OWNER, WAITS_FOR_AN_ANSWER, UNDER_AN_AGREEMENT_IN_FORCE);
    }

    @Bean
    Rules<Refusing> refusing() {
        return Rules.of(REFUSE, of(NAMED_OFFICERS_ANSWER), of(ITS_OWNER), of(WAITS_FOR_AN_ANSWER),
                of(UNDER_AN_AGREEMENT_IN_FORCE), LOOKED_AT_AGAIN);
    }

    @Bean
    Rules<Handing> handing() {
        return Rules.of(HAND, handing(NAMED_OFFICERS_ANSWER), handing(ITS_OWNER), handing(NOT_BEING_PREPARED),
                handing(WAITS_FOR_AN_ANSWER), handing(UNDER_AN_AGREEMENT_IN_FORCE), TO_AN_ORIGINATOR);
    }

    @Bean
    Rules<Line> preparingDisclosures() {
        return Rules.of(PREPARE, ORIGINATOR_PREPARES, SOMEBODY_HAS_IT, OWNER_OR_COMPOSER, NOT_BEING_PREPARED,
                WAITS_FOR_AN_ANSWER, UNDER_AN_AGREEMENT_IN_FORCE);
    }

    static boolean isNamed(Viewer viewer) {
        return viewer.is(DISCLOSURE_OFFICER) || viewer.is(ORIGINATOR) || viewer.is(APPROVER);
    }

    private static <T> Rule<T> namedOfficersRead() {
        return new Rule<>("requests.named-officers-read", GOLDEN_RULES, (viewer, it) -> isNamed(viewer));
    }

    private static Rule<Handing> handing(Rule<Line> rule) {
        return new Rule<>(rule.id(), rule.citation(), (viewer, it) -> rule.holds(viewer, it.line()));
    }

    private static Rule<Refusing> of(Rule<Line> rule) {
        return new Rule<>(rule.id(), rule.citation(), (viewer, it) -> rule.holds(viewer, it.line()));
    }
}
