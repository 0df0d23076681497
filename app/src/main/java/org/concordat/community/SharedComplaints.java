package org.concordat.community;

import java.time.Instant;
import java.util.UUID;
import org.concordat.govuk.Language;
import org.springframework.stereotype.Component;

/// Sends a complaint as the form does, by the same statement and under the same role: for the demonstration, whose public has no browser.
@Component
public class SharedComplaints {

    private final SharedComplaintSql sql;

    SharedComplaints(SharedComplaintSql sql) {
        this.sql = sql;
    }

    /// That a body made a mistake about whoever complains. Sent again, it adds nothing; it is kept when this returns.
    ///
    /// @param once what the form would carry
    public void mistake(UUID once, UUID body, String name, String happened, Instant at) {
        sql.send(WayBack.toComplaint(once), new SharedComplaint(ComplaintKind.MISTAKE, body, name, happened, null, null), Language.EN, at);
    }

    /// Of the complaint that came of it.
    public static UUID id(UUID once) {
        return WayBack.toComplaint(once).id();
    }
}
