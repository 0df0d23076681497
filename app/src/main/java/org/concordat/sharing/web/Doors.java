package org.concordat.sharing.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Access;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrances to what waits, what was received, and what a body has made.
@Configuration
class Doors {

    @Bean
    Doorway home() {
        return new Doorway("Home", "/home", 0, Set.of(Role.values()));
    }

    @Bean
    Doorway inboxDoor() {
        return new Doorway("Inbox", "/inbox", 10,
                Arrays.stream(Role.values()).filter(Role::receives).collect(Collectors.toSet()));
    }

    @Bean
    Doorway approve() {
        return new Doorway("Approve", "/approvals", 30, Set.of(Role.APPROVER));
    }

    @Bean
    Doorway disclosuresDoor() {
        return new Doorway("Disclosures", "/disclosures", 40, Set.of(Role.ORIGINATOR, Role.APPROVER));
    }

    @Bean
    Doorway oversightDoor(Access access) {
        return new Doorway("How access is used", "/oversight", 60, access.opens("sharing.tally.read"));
    }

    @Bean
    Doorway inquiriesDoor() {
        return new Doorway("Ask others", "/inquiries", 44, Arrays.stream(Role.values())
                .filter(Role::asks).collect(Collectors.toSet()));
    }

    @Bean
    Doorway askedDoor() {
        return new Doorway("Asked of us", "/asked", 46,
                Set.of(Role.DISCLOSURE_OFFICER, Role.ORIGINATOR, Role.APPROVER));
    }
}
