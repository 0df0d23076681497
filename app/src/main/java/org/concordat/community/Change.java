package org.concordat.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.kernel.Wording;

/// What changed in one part of an agreement, word by word.
///
/// @param english whether what it quotes is English on a Welsh page too
public record Change(String part, boolean english, List<Wording.Piece> pieces) {

    public Change {
        pieces = List.copyOf(pieces);
    }

    /// Those parts that changed, in the order in which they are read. A part that is shown in one of them alone is not
    /// compared: that would say nothing but which.
    static List<Change> between(PublishedAgreement before, PublishedAgreement now, LawWords.Said law, CommunityWords words) {
        var changes = new ArrayList<Change>();
        compare(changes, words.of("name"), true, before.title(), now.title());
        compare(changes, words.of("parties"), true, parties(before), parties(now));
        compare(changes, words.of("purposes"), false, purposes(before, law), purposes(now, law));
        both(before.text().map(it -> gateways(it, law)), now.text().map(it -> gateways(it, law)), (was, is) ->
                compare(changes, words.of("gateways"), false, was, is));
        compare(changes, words.of("first-day"), false, words.on(before.firstDay()), words.on(now.firstDay()));
        compare(changes, words.of("last-day"), false, words.on(before.lastDay()), words.on(now.lastDay()));
        for (var heading : PublishedAgreement.HEADINGS) {
            both(before.words(heading), now.words(heading), (was, is) ->
                    compare(changes, words.of("heading." + CommunityWords.slug(heading)), true, was, is));
        }
        return List.copyOf(changes);
    }

    private interface Pair {
        void of(String was, String is);
    }

    private static void both(Optional<String> was, Optional<String> is, Pair pair) {
        if (was.isPresent() && is.isPresent() && !was.get().isEmpty() && !is.get().isEmpty()) {
            pair.of(was.get(), is.get());
        }
    }

    private static void compare(List<Change> changes, String part, boolean english, String was, String is) {
        if (!was.equals(is)) {
            changes.add(new Change(part, english, Wording.compare(was, is)));
        }
    }

    private static String parties(PublishedAgreement it) {
        return it.parties().stream().map(PublishedAgreement.Party::name).collect(Collectors.joining("\n"));
    }

    private static String purposes(PublishedAgreement it, LawWords.Said law) {
        return it.purposes().stream().map(law::of).collect(Collectors.joining("\n"));
    }

    private static String gateways(PublishedAgreement.Text it, LawWords.Said law) {
        return it.gateways().stream().map(law::of).collect(Collectors.joining("\n"));
    }
}
