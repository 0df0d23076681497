package org.concordat.journeys.pages;

import java.time.LocalDate;
import java.util.Map;
import org.concordat.journeys.Visitor;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;

/// The steps of composing a disclosure: each begins on the list of tasks and ends there when all is well.
public record Composer(Visitor visitor) {

    private static final String SAVE = "Save and continue";

    public TaskList tasks() {
        return new TaskList(visitor);
    }

    /// Someone under 18, named by a police record of the day.
    public Composer aboutAPerson(String name, LocalDate said) {
        tasks().begin("What it is about");
        visitor.choose("about", "PERSON").type("name", name).choose("ageBand", "UNDER_18").type("source", "Police record")
                .type("sourceDay", said).press(SAVE);
        return this;
    }

    public Composer purpose(String purpose, String material, String provenance) {
        tasks().begin("Purpose and kind of information");
        visitor.choose("purpose", purpose).choose("material", material).choose("provenance", provenance).press(SAVE);
        return this;
    }

    public Composer addressee(BodyId body, String role, String reason) {
        tasks().begin("Who it is for");
        visitor.select("body", body.toString()).select("role", role).type("reason", reason).press("Add").follow("Continue");
        return this;
    }

    public Composer gateway(String gateway, Map<String, String> needs) {
        tasks().begin("Legal gateway");
        visitor.choose("gateway", gateway).press(SAVE);
        needs.forEach((need, answer) -> visitor.type("need-" + need, answer));
        visitor.press(SAVE);
        return this;
    }

    public Composer agreement(AgreementId agreement) {
        tasks().begin("Agreement");
        visitor.choose("agreement", agreement.toString()).press(SAVE);
        return this;
    }

    /// OFFICIAL-SENSITIVE, B1C, overt use, consult the originator.
    public Composer handling(String conditions) {
        tasks().begin("Marking and handling");
        visitor.choose("marking", "OFFICIAL_SENSITIVE").choose("source", "RELIABLE").choose("information", "B")
                .choose("code", "C").choose("action", "A3").choose("sanitisation", "S2").type("conditions", conditions)
                .press(SAVE);
        return this;
    }

    public Composer content(String title, String words, String source) {
        tasks().begin("What you are sharing");
        visitor.type("title", title).type("words", words).type("sourceReference", source).press(SAVE);
        return this;
    }

    public Composer justification() {
        tasks().begin("Necessity and proportionality");
        visitor.type("necessity", "The school can act on it today.").type("aim", "To protect a child.")
                .type("connection", "The school sees the pupil daily.")
                .type("lessIntrusive", "Nothing less would let them act.")
                .type("fairBalance", "Only what the school needs is told.").press(SAVE);
        return this;
    }

    public Composer dates(LocalDate answer, LocalDate review, LocalDate last) {
        tasks().begin("Dates");
        visitor.type("answerDue", answer).type("reviewOn", review).type("expiresOn", last).press(SAVE);
        return this;
    }

    public Visitor check() {
        return tasks().begin("Check your answers and propose");
    }
}
