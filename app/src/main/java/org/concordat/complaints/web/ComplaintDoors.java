package org.concordat.complaints.web;

import java.util.Set;
import org.concordat.access.Doorway;
import org.concordat.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for those who answer complaints.
@Configuration
class ComplaintDoors {

    @Bean
    Doorway complaintsDoor() {
        return new Doorway("Complaints", ComplaintPaths.COMPLAINTS, 68, Set.of(Role.AGREEMENT_OWNER));
    }
}
