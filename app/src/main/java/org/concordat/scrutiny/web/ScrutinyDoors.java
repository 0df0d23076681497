package org.concordat.scrutiny.web;

import java.util.Set;
import org.concordat.access.Access;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrances for those who oversee and those who answer them.
@Configuration
class ScrutinyDoors {

    static final String MATTERS = "scrutiny.matter.list";

    /// To whose work they belong, of all who read them.
    private static final Set<Role> CONCERNED = Set.of(Role.SCRUTINY_OFFICER, Role.BOARD_MEMBER, Role.AGREEMENT_OWNER);

    @Bean
    Doorway mattersDoor(Access access) {
        return new Doorway("Scrutiny", ScrutinyPaths.MATTERS, 64, access.opens(MATTERS));
    }

    @Bean
    Doorway prioritiesDoor(Access access) {
        return new Doorway("Priorities", ScrutinyPaths.PRIORITIES, 65, access.opens("scrutiny.priority.list")
                .and(viewer -> CONCERNED.stream().anyMatch(viewer::is)));
    }

    @Bean
    Doorway reviewsDoor(Access access) {
        return new Doorway("National reviews", ScrutinyPaths.REVIEWS, 68, access.opens("scrutiny.review.list"));
    }
}
