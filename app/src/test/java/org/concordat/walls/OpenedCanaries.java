package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.walls.Canaries.word;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.concordat.sharing.*;
import org.springframework.context.ApplicationContext;

/// The word in every field of what is asked, of what is opened to others, and of what is made of it: an inquiry that is
/// written, one to which nothing was said and one that is being answered; a grant that was declined, and one that was given
/// and withdrawn; broken glass, reviewed twice.
final class OpenedCanaries {

    private final ApplicationContext service;
    private final Cast cast;
    private final Composing composing;

    OpenedCanaries(ApplicationContext service, Cast cast, Composing composing) {
        this.service = service;
        this.cast = cast;
        this.composing = composing;
    }

    /// Ids for the first part of an address.
    Map<String, List<UUID>> planted(DisclosureId held) {
        var glass = broken(held);
        var inquiries = inquiries();
        return Map.of("inquiries", inquiries, "asked", inquiries, "grants", grants(held), "glass", List.of(glass));
    }

    private List<UUID> inquiries() {
        var replies = service.getBean(Replies.class);
        var written = inquiry(person());
        var unanswered = asked(person());
        assertThat(replies.sayNothing(composing.in(cast.ann()), unanswered, UUID.randomUUID(), word("nothing said")))
                .isInstanceOf(Replied.Made.class);
        var answered = asked(new Section.Subject(About.THEME, null, word("subject")));
        var telling = new DisclosureId(UUID.randomUUID());
        assertThat(replies.tell(composing.in(cast.ann()), answered, telling)).isEqualTo(new Replied.Begun(telling));
        return List.of(written.value(), unanswered.value(), answered.value());
    }

    private static Section.Subject person() {
        return new Section.Subject(About.PERSON, new Identity(word("name"), word("other names"), null, AgeBand.UNDER_18,
                word("address"), word("identifier"), word("source"), LocalDate.of(2026, 11, 20)), null);
    }

    private InquiryId asked(Section.Subject subject) {
        var id = inquiry(subject);
        assertThat(service.getBean(Inquiries.class).ask(composing.in(cast.cara()), id)).isEqualTo(new InquiryAsked.Made(id));
        return id;
    }

    private InquiryId inquiry(Section.Subject subject) {
        var drafts = service.getBean(InquiryDrafts.class);
        var id = new InquiryId(UUID.randomUUID());
        assertThat(drafts.start(composing.in(cast.cara()), id)).isEqualTo(new InquirySaved.Saved(id));
        for (var part : List.of(new InquiryPart.Subject(subject), new InquiryPart.Whom(Set.of(cast.police()), Cast.PREVENT),
                new InquiryPart.Way(cast.agreement(), Cast.CHANNEL))) {
            assertThat(drafts.save(composing.in(cast.cara()), id, part)).isEqualTo(new InquirySaved.Saved(id));
        }
        Map<String, String> needs = drafts.find(composing.in(cast.cara()), id).orElseThrow().needs().stream()
                .collect(Collectors.toMap(need -> need.slug(), need -> word("need")));
        var why = new InquiryPart.Why(new Section.Justification(word("necessity"), word("aim"), word("connection"),
                word("less intrusive"), word("fair balance")), needs);
        assertThat(drafts.save(composing.in(cast.cara()), id, why)).isEqualTo(new InquirySaved.Saved(id));
        return id;
    }

    private List<UUID> grants(DisclosureId held) {
        var grants = service.getBean(Grants.class);
        var declined = granted(grants, held);
        assertThat(grants.decline(composing.in(cast.bryn()), declined, UUID.randomUUID(), word("not given")))
                .isEqualTo(new Granting.Done(declined));
        var withdrawn = granted(grants, held);
        assertThat(grants.give(composing.in(cast.bryn()), withdrawn, UUID.randomUUID())).isEqualTo(new Granting.Done(withdrawn));
        assertThat(grants.withdraw(composing.in(cast.cara()), withdrawn, UUID.randomUUID(), word("taken back")))
                .isEqualTo(new Granting.Done(withdrawn));
        return List.of(declined, withdrawn);
    }

    private UUID granted(Grants grants, DisclosureId held) {
        var id = UUID.randomUUID();
        var who = composing.in(cast.cara());
        assertThat(grants.ask(who, id, held, cast.dan(), composing.clock().instant().plus(Duration.ofDays(4)), word("grant")))
                .isEqualTo(new Granting.Done(id));
        return id;
    }

    private UUID broken(DisclosureId held) {
        var reference = service.getBean(Inbox.class).list(composing.in(cast.cara()), java.util.Optional.empty(), 0).seen()
                .orElseThrow().rows().stream().filter(it -> it.id().equals(held)).findFirst().orElseThrow().reference();
        var id = UUID.randomUUID();
        assertThat(service.getBean(Breakings.class).breakGlass(composing.in(cast.dan()), id, reference,
                new Breaking.Why(word("harm"), word("unreached"), word("needed")))).isInstanceOf(Glass.Broken.class);
        var reviews = service.getBean(Reviews.class);
        reviews.review(composing.in(cast.bea()), id, UUID.randomUUID(), Breaking.Outcome.TO_BE_LOOKED_INTO, word("look into"));
        reviews.review(composing.in(cast.bryn()), id, UUID.randomUUID(), Breaking.Outcome.JUSTIFIED, word("justified"));
        return id;
    }
}
