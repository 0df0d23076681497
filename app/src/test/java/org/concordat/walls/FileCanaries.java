package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.walls.Canaries.word;

import java.util.List;
import java.util.UUID;
import org.concordat.attachments.Files;
import org.concordat.sharing.Approval;
import org.concordat.sharing.Attaching;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.Copies;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Homes;
import org.concordat.sharing.OwnCopies;
import org.concordat.sharing.Proposal;
import org.concordat.sharing.Section;
import org.concordat.sharing.Starting;
import org.springframework.context.ApplicationContext;

/// The word in files, and in what is taken away on paper: a draft and a disclosure with a PDF, a picture and another
/// version for somebody else; copies of the one that was read.
///
/// @param sections of what is sent
record FileCanaries(ApplicationContext service, Cast cast, Composing composing, List<Section> sections) {

    void planted(Planted ids) {
        var draft = enclosed(ids);
        ids.at("drafts", draft.value());
        var sent = enclosed(ids);
        assertThat(composing.proposals().propose(composing.in(cast.ann()), sent)).isInstanceOf(Proposal.Made.class);
        assertThat(composing.approvals().approve(composing.in(cast.bryn()), sent, UUID.randomUUID()))
                .isInstanceOf(Approval.Given.class);
        composing.opened(cast.cara(), sent);
        ids.at("disclosures", sent.value());
        copied(sent);
        version(ids, draft);
    }

    private DisclosureId enclosed(Planted ids) {
        var draft = composing.drafted(cast.ann(), sections);
        ids.inside(draft.value(), attached(draft, "a.pdf", Files.pdf(word("inside"))));
        ids.inside(draft.value(), attached(draft, "b.png", Files.png()));
        return draft;
    }

    private UUID attached(DisclosureId draft, String name, byte[] bytes) {
        var act = UUID.randomUUID();
        var came = service.getBean(Attachments.class).attach(composing.in(cast.ann()), draft, act, word("attachment"), name, bytes);
        assertThat(came).isInstanceOf(Attaching.Added.class);
        return ((Attaching.Added) came).id();
    }

    /// By whoever received it, and by whoever told it.
    private void copied(DisclosureId sent) {
        assertThat(service.getBean(Copies.class).make(composing.in(cast.cara()), sent, UUID.randomUUID()))
                .isInstanceOf(Copies.Making.Made.class);
        assertThat(service.getBean(OwnCopies.class).print(composing.in(cast.ann()), sent, UUID.randomUUID())).isPresent();
    }

    private void version(Planted ids, DisclosureId from) {
        var other = new DisclosureId(UUID.randomUUID());
        var homes = service.getBean(Homes.class);
        assertThat(homes.keep(composing.in(cast.ann()), from, List.of(word("home")))).isTrue();
        assertThat(homes.another(composing.in(cast.ann()), other, from)).isInstanceOf(Starting.Started.class);
        ids.at("drafts", other.value());
    }
}
