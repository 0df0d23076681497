package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.springframework.context.ApplicationContext;

/// The steps of an inquiry's life through the front doors, each expected to go well.
public record Inquiring(InquiryDrafts drafts, Inquiries inquiries, Replies replies, TestClock clock) {

    public static final Section.Justification WHY = new Section.Justification("To know whom to keep safe.",
            "To protect a child.", "We see the pupil daily.", "Nothing less would tell us.", "Only one pupil is named.");

    public static Inquiring of(ApplicationContext service) {
        return new Inquiring(service.getBean(InquiryDrafts.class), service.getBean(Inquiries.class),
                service.getBean(Replies.class), service.getBean(TestClock.class));
    }

    /// A second after whatever was done before.
    public SignedIn in(OfficerId officer) {
        clock.advance(Duration.ofSeconds(1));
        return new SignedIn(officer, clock.instant());
    }

    public static Section.Subject pupil(String name) {
        return new Section.Subject(About.PERSON, new Identity(name, null, null, AgeBand.UNDER_18, "Northvale", null,
                "School register", java.time.LocalDate.of(2026, 11, 20)), null);
    }

    /// Everything written, and nothing asked.
    public InquiryId written(OfficerId by, Section.Subject subject, AgreementId agreement, BodyId... asked) {
        var id = new InquiryId(UUID.randomUUID());
        assertThat(drafts.start(in(by), id)).isEqualTo(new InquirySaved.Saved(id));
        saves(by, id, new InquiryPart.Subject(subject));
        saves(by, id, new InquiryPart.Whom(Set.of(asked), Cast.PREVENT));
        saves(by, id, new InquiryPart.Way(agreement, Cast.CHANNEL));
        Map<String, String> needs = drafts.find(in(by), id).orElseThrow().needs().stream()
                .collect(Collectors.toMap(need -> need.slug(), need -> "As the law has it."));
        saves(by, id, new InquiryPart.Why(WHY, needs));
        return id;
    }

    public InquiryId asked(OfficerId by, String name, AgreementId agreement, BodyId... asked) {
        var id = written(by, pupil(name), agreement, asked);
        assertThat(inquiries.ask(in(by), id)).isEqualTo(new InquiryAsked.Made(id));
        return id;
    }

    private void saves(OfficerId by, InquiryId id, InquiryPart part) {
        assertThat(drafts.save(in(by), id, part)).isEqualTo(new InquirySaved.Saved(id));
    }
}
