package org.concordat.community;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.community.AtomFeed.Told;
import org.concordat.govuk.Language;

/// What became of agreements. An agreement is one entry, which comes anew when its state changes.
final class AgreementFeed {

    private final Language language;
    private final LawWords.Said law;
    private final String address;

    /// @param address of this service
    AgreementFeed(Language language, LawWords.Said law, String address) {
        this.language = language;
        this.law = law;
        this.address = address;
    }

    /// @param path of the page of which it tells
    /// @param self the feed's own path
    /// @param empty when it was last so, where nothing is in it
    String of(List<PublishedAgreement> agreements, String title, String path, String self, Instant empty) {
        return new AtomFeed(language, address).of(told(agreements), title, path, self, empty);
    }

    List<Told> told(List<PublishedAgreement> agreements) {
        var words = CommunityWords.in(language);
        return agreements.stream().map(it -> new Told("urn:uuid:" + it.id(), it.title(), it.writtenAt(), it.path(),
                words.of("standing", it.standing()) + ". " + words.of("parties") + ": "
                        + it.parties().stream().map(PublishedAgreement.Party::name).collect(Collectors.joining("; ")) + ". "
                        + words.of("purposes") + ": " + it.purposes().stream().map(law::of).collect(Collectors.joining("; ")) + ".")).toList();
    }
}
