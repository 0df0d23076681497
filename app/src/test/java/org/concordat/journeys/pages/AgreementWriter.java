package org.concordat.journeys.pages;

import java.time.LocalDate;
import org.concordat.journeys.Visitor;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.AgreementHeading;

/// The parts of an agreement being drafted: each begins on the list of tasks and ends there when all is well.
public record AgreementWriter(Visitor visitor) {

    private static final String SAVE = "Save and continue";

    public TaskList tasks() {
        return new TaskList(visitor);
    }

    public AgreementWriter says(String title) {
        tasks().begin("What the agreement says");
        visitor.type("title", title);
        for (var heading : AgreementHeading.values()) {
            visitor.type(heading.slug(), "What we say of it: " + heading.title() + ".");
        }
        visitor.press(SAVE);
        return this;
    }

    /// Adds a party, found by words in its name, and goes back to the tasks.
    public AgreementWriter party(BodyId body, String words) {
        tasks().begin("Parties");
        visitor.type("look", words).press("Find");
        visitor.choose("body", body.toString()).choose("controller", "yes").type("contact", "sharing@example.test")
                .press("Add this party").follow("Continue with the draft");
        return this;
    }

    public AgreementWriter basis(String purpose, String gateway) {
        tasks().begin("Purposes and legal gateways");
        visitor.choose("purposes", purpose).choose("gateways", gateway).type("dpia", "DPIA-7").press(SAVE);
        return this;
    }

    public AgreementWriter term(LocalDate first, LocalDate last, LocalDate review) {
        tasks().begin("Dates and retention");
        visitor.type("first", first).type("last", last).type("review", review).type("months", "24")
                .type("rule", "Two years after the last review").press(SAVE);
        return this;
    }

    public AgreementWriter openness() {
        tasks().begin("Openness");
        visitor.choose("openness", "FULL").press(SAVE);
        return this;
    }

    public Visitor offer() {
        return tasks().begin("Check and offer for signature").press("Offer for signature");
    }
}
