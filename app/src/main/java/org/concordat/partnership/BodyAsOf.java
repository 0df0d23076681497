package org.concordat.partnership;

import java.util.List;
import org.concordat.access.Decision;

/// A body with all that the register says of it as of a day.
///
/// @param officers those in office on that day; empty where the viewer may not see them
/// @param successions in which it follows or is followed, oldest first
/// @param mayKeepBody whether the viewer may rename it, end it, or say who follows it
public record BodyAsOf(Body body, AsOf asOf, List<Area> areas, List<Office> offices, List<OfficerRoles> officers,
                       List<SuccessionNamed> successions, Decision mayRegisterOfficers, Decision mayKeepOffices,
                       Decision maySeeOfficers, Decision mayKeepBody) {

    /// An officer and the roles they hold on that day.
    public record OfficerRoles(Officer officer, List<RoleHeld> roles) {
    }

    /// A succession, with the names that the bodies have on that day.
    public record SuccessionNamed(Succession succession, String body, String successor) {
    }

    public BodyAsOf {
        areas = List.copyOf(areas);
        offices = List.copyOf(offices);
        officers = List.copyOf(officers);
        successions = List.copyOf(successions);
    }

    /// Whether it was in being on that day.
    public boolean inBeing() {
        return body.between().covers(asOf.day());
    }
}
