package org.concordat.succession;

import static org.concordat.access.Role.ADMINISTRATOR;
import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.time.LocalDate;
import org.concordat.access.Act;
import org.concordat.access.Citation;
import org.concordat.access.InRole;
import org.concordat.access.Proof;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who offers the work of a body, who accepts it, and who reads of that.
@Configuration(proxyBeanMethods = false)
class TakeoverRules {

    static final Act<LocalDate> LIST = Act.of("succession.list", LocalDate.class);
    static final Act<Offer> READ = Act.of("succession.offer.read", Offer.class);
    static final Act<Offering> OFFER = Act.of("succession.offer.make", Offering.class);
    static final Act<Accepting> ACCEPT = Act.of("succession.offer.accept", Accepting.class);

    /// Work that somebody would offer.
    ///
    /// @param ended whether the body whose work it is is no longer in being
    /// @param enacted whether the law says that the other follows it, and it was not offered to that one yet
    /// @param ofItsKind whether the other is of its kind, where either oversees
    /// @param state of the work
    record Offering(BodyId body, boolean ended, boolean enacted, boolean ofItsKind, State state) {
    }

    /// Work that somebody would accept.
    record Accepting(Offer offer, boolean ended, State state) {
    }

    /// How it stands with the work of a body.
    ///
    /// @param taken whether somebody goes on with it
    /// @param circular whether the other's own work is done by that body, or by one that went on for it
    record State(boolean taken, boolean circular) {
    }

    private static final Role[] CONCERNED = {ADMINISTRATOR, BOARD_MEMBER, SCRUTINY_OFFICER};

    static final Citation ACCOUNT = Citation.ACCOUNT;
    private static final String OWNER = "Concordat promise 6: a handover counts when it is accepted";
    private static final String DATED = "Concordat promise 13: dates on everything";
    private static final String TWO = "Concordat promise 2: nobody approves their own act";

    static final Rule<Offering> WHOSE_IT_IS = new Rule<>("succession.whose-work-it-is", OWNER, (viewer, it) ->
            viewer.body().equals(it.body()) || viewer.bodyKind() == BodyKind.NATIONAL_BOARD && it.ended());

    static final Rule<Offering> LAW_SAYS_WHO_FOLLOWS = new Rule<>("succession.law-says-who-follows", DATED, (viewer, it) -> it.enacted());

    static final Rule<Offering> OF_ITS_KIND = new Rule<>("succession.followed-by-one-of-its-kind", ACCOUNT, (viewer, it) -> it.ofItsKind());

    static final Rule<Offering> NOT_TAKEN_YET = new Rule<>("succession.taken-over-once", OWNER, (viewer, it) -> !it.state().taken());

    static final Rule<Offering> NOT_TO_ITSELF = new Rule<>("succession.nobody-follows-themselves", OWNER,
            (viewer, it) -> !it.state().circular());

    static final Rule<Accepting> OFFERED_TO_THEM = new Rule<>("succession.offered-to-your-body", OWNER,
            (viewer, it) -> viewer.speaksFor(it.offer().successor()));

    static final Rule<Accepting> AFTER_IT_HAS_ENDED = new Rule<>("succession.after-it-has-ended", DATED, (viewer, it) -> it.ended());

    static final Rule<Accepting> TAKEN_ONCE = new Rule<>("succession.taken-over-once", OWNER, (viewer, it) -> !it.state().taken());

    static final Rule<Accepting> NOT_THEIR_OWN = new Rule<>("succession.nobody-follows-themselves", OWNER,
            (viewer, it) -> !it.state().circular());

    static final Rule<Accepting> SOMEONE_ELSE_ACCEPTS = new Rule<>("succession.someone-else-accepts", TWO,
            (viewer, it) -> !viewer.officer().equals(it.offer().by()));

    @Bean
    Rules<LocalDate> listingSuccessions() {
        return Rules.of(LIST, reads(), InRole.trained(CONCERNED));
    }

    @Bean
    Rules<Offer> readingAnOfferOfWork() {
        return Rules.of(READ, reads(), InRole.trained(CONCERNED));
    }

    @Bean
    Rules<Offering> offeringWork() {
        return Rules.of(OFFER, administers(), InRole.trained(ADMINISTRATOR), WHOSE_IT_IS, LAW_SAYS_WHO_FOLLOWS, OF_ITS_KIND, NOT_TAKEN_YET,
                NOT_TO_ITSELF, Proof.lately());
    }

    @Bean
    Rules<Accepting> acceptingWork() {
        return Rules.of(ACCEPT, administers(), InRole.trained(ADMINISTRATOR), OFFERED_TO_THEM, AFTER_IT_HAS_ENDED, TAKEN_ONCE,
                NOT_THEIR_OWN, SOMEONE_ELSE_ACCEPTS, Proof.lately());
    }

    private static <T> Rule<T> reads() {
        return InRole.appointed("succession.administrators-and-overseers-read", ACCOUNT, CONCERNED);
    }

    static <T> Rule<T> administers() {
        return InRole.appointed("succession.administrator-hands-over", OWNER, ADMINISTRATOR);
    }
}
