package org.concordat.intake;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.MarkingLine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may refer a concern, and when there is somebody to take it.
@Configuration(proxyBeanMethods = false)
class ReferralRules {

    static final Act<Coming> REFER = Act.of("intake.referral.make", Coming.class);
    static final Act<BodyId> LIST = Act.of("intake.referral.list", BodyId.class);
    static final Act<Referral> READ = Act.of("intake.referral.read", Referral.class);

    /// What is referred, the police force that serves the area, and whether anybody there receives it.
    record Coming(Concern concern, Optional<BodyId> force, boolean received) {
    }

    /// Whoever works with what is shared, in any body: not those who oversee, administer or approve alone.
    static final Role[] REFERRERS = Stream.concat(Stream.of(Role.ORIGINATOR), Arrays.stream(InRole.receiving()))
            .toArray(Role[]::new);

    private static final String DUTY = "Counter-Terrorism and Security Act 2015 s.26";
    private static final String ONE_OWNER = "Concordat promise 6: one owner";

    static final Rule<Coming> A_FORCE_SERVES_THE_AREA = new Rule<>("intake.a-force-serves-the-area", ONE_OWNER,
            (viewer, it) -> it.force().isPresent());

    static final Rule<Coming> SOMEBODY_RECEIVES_IT = new Rule<>("intake.somebody-receives-it", ONE_OWNER,
            (viewer, it) -> it.force().isEmpty() || it.received());

    static final Rule<Coming> OFFICIAL_AT_MOST = new Rule<>("intake.official-at-most", "Government Security Classifications",
            (viewer, it) -> typed(it.concern()).filter(Objects::nonNull).noneMatch(MarkingLine::aboveOfficial));

    static final Rule<Referral> ITS_REFERRER = new Rule<>("intake.its-referrer-reads-it", "Data Protection Act 2018 s.40",
            (viewer, it) -> it.by().equals(viewer.officer()));

    static final Rule<BodyId> OF_THEIR_OWN_BODY = new Rule<>("intake.of-your-own-body", "Data Protection Act 2018 s.40",
            (viewer, body) -> viewer.body().equals(body));

    @Bean
    Rules<Coming> referring() {
        return Rules.of(REFER, refers(), InRole.trained(REFERRERS), A_FORCE_SERVES_THE_AREA, SOMEBODY_RECEIVES_IT,
                OFFICIAL_AT_MOST);
    }

    @Bean
    Rules<BodyId> listingReferrals() {
        return Rules.of(LIST, refers(), OF_THEIR_OWN_BODY);
    }

    @Bean
    Rules<Referral> readingReferrals() {
        return Rules.of(READ, ITS_REFERRER);
    }

    private static <T> Rule<T> refers() {
        return InRole.appointed("intake.referrer-refers", DUTY, REFERRERS);
    }

    private static Stream<String> typed(Concern it) {
        var account = it.account();
        return Stream.concat(Stream.of(account.seen(), account.worry(), account.done()), switch (it) {
            case Concern.AboutPerson person -> Stream.of(person.name(), person.otherNames(), person.place());
            case Concern.AboutMaterial material -> Stream.of(material.address(), material.seenWhere());
        });
    }
}
