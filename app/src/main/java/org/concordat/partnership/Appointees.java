package org.concordat.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.springframework.stereotype.Component;

/// Who is and was appointed to what, also those whose role or training has ended and those who have left. For other
/// modules, which say to whom it may be told and keep the record themselves.
@Component
public class Appointees {

    /// How many officers one answer names at most.
    public static final int OFFICERS_MAX = 1000;

    private final AppointeeSql sql;

    Appointees(AppointeeSql sql) {
        this.sql = sql;
    }

    /// Those appointed to one of the roles in one of the bodies at a moment, or on any day since the one given.
    public List<Appointee> since(LocalDate since, Set<BodyId> bodies, Set<Role> roles, Instant at) {
        return sql.since(since, bodies, roles, day(at), at, OFFICERS_MAX);
    }

    /// Everyone who is in office in a body, with those of the roles that they are or were appointed to.
    public List<Appointee> staff(BodyId body, Set<Role> roles, Instant at) {
        return sql.staff(body, roles, day(at), at, OFFICERS_MAX);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Viewer.ZONE).toLocalDate();
    }
}
