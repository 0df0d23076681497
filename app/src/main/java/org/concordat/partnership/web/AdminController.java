package org.concordat.partnership.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.access.Acting;
import org.concordat.access.Doorway;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Reply;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.RoleChange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The start of administration.
@Controller
class AdminController {

    private final Appointments appointments;
    private final Acting acting;
    private final RegisterRefusals refusals;

    AdminController(Appointments appointments, Acting acting, RegisterRefusals refusals) {
        this.appointments = appointments;
        this.acting = acting;
        this.refusals = refusals;
    }

    @GetMapping("/admin")
    Reply show(SignedIn who) {
        return switch (appointments.waiting(who)) {
            case Look.Seen<List<RoleChange>>(var waiting) -> new AdminPage(acting.as(who, Viewer::body), waiting);
            case Look.Refused<List<RoleChange>>(var refused) -> refusals.page(refused, BackLink.to("/home"));
        };
    }

    /// The ways into the register.
    @Configuration(proxyBeanMethods = false)
    static class Doorways {

        @Bean
        Doorway administration() {
            return new Doorway("Administration", "/admin", 80, Set.of(Role.ADMINISTRATOR));
        }

        @Bean
        Doorway policeAreas() {
            return new Doorway("Police areas", "/police-areas", 90, EnumSet.allOf(Role.class));
        }
    }
}
