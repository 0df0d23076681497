package org.concordat.sharing;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.sharing.Leak.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks for the words that stay home in all that would leave.
@Component
class HomeSearch {

    /// A place, what it is part of, and what stands there.
    private record Spot(Place place, String of, String words) {
    }

    private final HomeSql homes;
    private final AttachmentSql attachments;

    HomeSearch(HomeSql homes, AttachmentSql attachments) {
        this.homes = homes;
        this.attachments = attachments;
    }

    List<Leak> of(Viewer viewer, Draft draft) {
        return of(viewer, draft.id(), draft.sections().values(), draft.why());
    }

    List<Leak> of(Viewer viewer, Disclosure it) {
        return of(viewer, it.id(), it.sections().values(), it.why());
    }

    /// In something else that is said of a disclosure to another body.
    List<Leak> of(Viewer viewer, DisclosureId id, Place place, String words) {
        return leaks(terms(viewer, id), Stream.of(new Spot(place, "", words)));
    }

    private List<String> terms(Viewer viewer, DisclosureId id) {
        return homes.of(viewer, id).map(home -> homes.terms(viewer, home)).orElse(List.of()).stream().map(Home.Term::words).toList();
    }

    /// @param why it corrects another; those who read that one are told
    private List<Leak> of(Viewer viewer, DisclosureId id, Collection<Section> sections, @Nullable String why) {
        var terms = terms(viewer, id);
        if (terms.isEmpty()) {
            return List.of();
        }
        var files = attachments.of(id);
        var found = leaks(terms, Stream.of(
                sections.stream().flatMap(HomeSearch::spots), told(why), attached(files)).flatMap(it -> it));
        return Stream.concat(found.stream(), files.stream().filter(Attachment::unsaid)
                .map(it -> new Leak("", Place.ATTACHMENT_UNSAID, it.name()))).toList();
    }

    private static Stream<Spot> told(@Nullable String why) {
        return Stream.ofNullable(why).map(words -> new Spot(Place.WHY, "", words));
    }

    private static List<Leak> leaks(List<String> terms, Stream<Spot> spots) {
        var found = new LinkedHashSet<Leak>();
        var folded = terms.stream().map(HomeSearch::folded).toList();
        spots.sorted(Comparator.comparing(Spot::place).thenComparing(Spot::of)).forEach(spot -> {
            var words = folded(spot.words());
            for (int i = 0; i < terms.size(); i++) {
                if (stands(folded.get(i), words)) {
                    found.add(new Leak(terms.get(i), spot.place(), spot.of()));
                }
            }
        });
        return List.copyOf(found);
    }

    static boolean stands(String term, String words) {
        return stands(folded(term), folded(words));
    }

    private static boolean stands(List<Folded> term, List<Folded> words) {
        return words.stream().anyMatch(text -> term.stream().anyMatch(text::contains));
    }

    /// In either reading of what looks like an upright stroke.
    private static List<Folded> folded(String text) {
        return List.of(Folded.of(text), Folded.withStrokesAsI(text));
    }

    private static Stream<Spot> spots(Section section) {
        return switch (section) {
            case Section.Content it -> Stream.of(new Spot(Place.TITLE, "", it.title()), new Spot(Place.WORDS, "", it.words()));
            case Section.Subject _ -> typed(section, Place.SUBJECT);
            case Section.Handling _ -> typed(section, Place.CONDITIONS);
            case Section.Audience _ -> typed(section, Place.AUDIENCE);
            case Section.Passage _ -> typed(section, Place.NEEDS);
            case Section.Matter _, Section.Cover _, Section.Justification _, Section.Dates _ -> Stream.empty();
        };
    }

    private static Stream<Spot> typed(Section section, Place place) {
        return ProposalRules.typed(section).map(words -> new Spot(place, "", words));
    }

    private Stream<Spot> attached(List<Attachment> files) {
        return files.stream().flatMap(it -> Stream.of(
                new Spot(Place.ATTACHMENT_TITLE, it.name(), it.title()),
                new Spot(Place.ATTACHMENT_NAME, it.name(), it.name()),
                new Spot(Place.ATTACHMENT_WORDS, it.name(), attachments.words(it.id()))));
    }
}
