package org.concordat.scrutiny;

import static org.concordat.access.Role.BOARD_MEMBER;

import java.time.LocalDate;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who enters what a national review recommends, and who sees what came of it in every area.
@Configuration(proxyBeanMethods = false)
class ReviewRules {

    static final Act<LocalDate> LIST = Act.of("scrutiny.review.list", LocalDate.class);
    static final Act<LocalDate> READ = Act.of("scrutiny.review.read", LocalDate.class);
    static final Act<LocalDate> IMPORT = Act.of("scrutiny.review.import", LocalDate.class);

    @Bean
    Rules<LocalDate> listingReviews() {
        return Rules.of(LIST, MatterRules.concerned(), InRole.trained(MatterRules.CONCERNED));
    }

    @Bean
    Rules<LocalDate> readingReviews() {
        return Rules.of(READ, MatterRules.concerned(), InRole.trained(MatterRules.CONCERNED));
    }

    @Bean
    Rules<LocalDate> importingReviews() {
        return Rules.of(IMPORT, imports(), InRole.trained(BOARD_MEMBER));
    }

    static <T> Rule<T> imports() {
        return InRole.appointed("scrutiny.board-imports-reviews", MatterRules.ACCOUNT, BOARD_MEMBER);
    }
}
