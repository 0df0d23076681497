package org.concordat.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.springframework.stereotype.Component;

/// Who is and was appointed to what, also those whose role or training has ended and those who have left. For other
/// modules, which say to whom it may be told and keep the record themselves.
@Component
public class Appointees {

    /// How many appointments are read for one answer. An officer of whom only some would be is not named.
    public static final int APPOINTMENTS_MAX = 1000;

    private final AppointeeSql sql;

    Appointees(AppointeeSql sql) {
        this.sql = sql;
    }

    /// Those appointed to one of the roles in one of the bodies at a moment, or on any day since the one given.
    ///
    /// @param one the only officer asked about, if it is not everyone
    public Roll since(LocalDate since, Set<BodyId> bodies, Set<Role> roles, Instant at, Optional<OfficerId> one) {
        return sql.since(since, bodies, roles, day(at), at, one, APPOINTMENTS_MAX);
    }

    /// Everyone who is in office in a body, with those of the roles that they are or were appointed to.
    ///
    /// @param one the only officer asked about, if it is not everyone
    public Roll staff(BodyId body, Set<Role> roles, Instant at, Optional<OfficerId> one) {
        return sql.staff(body, roles, day(at), at, one, APPOINTMENTS_MAX);
    }

    /// Those of the ids that the register has, in office or not, with those of the roles that they are or were appointed to.
    public List<Appointee> named(Collection<OfficerId> ids, Set<Role> roles, Instant at) {
        return sql.named(ids, roles, at);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Viewer.ZONE).toLocalDate();
    }
}
