package org.concordat.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.concordat.govuk.Language;
import org.springframework.stereotype.Component;

/// Answers a consultation as the form does, by the same statement and under the same role: for the demonstration, whose public has no
/// browser.
@Component
public class SharedAnswers {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PublicConsultationSql sql;

    SharedAnswers(PublicConsultationSql sql) {
        this.sql = sql;
    }

    /// Sent again, it adds nothing; it is kept when this returns.
    ///
    /// @param once what the form would carry
    /// @param to the reference of the consultation
    /// @param given by the number of the question, as the form has it: the number of a choice, or words
    /// @return whether it is there: not where the consultation is not open
    public boolean send(UUID once, String to, Map<Integer, String> given, Instant at) {
        return sql.send(WayBack.toAnswer(once), to, given, Language.EN, at, LocalDate.ofInstant(at, ZONE));
    }

    /// Of the answer that came of it.
    public static UUID id(UUID once) {
        return WayBack.toAnswer(once).id();
    }
}
