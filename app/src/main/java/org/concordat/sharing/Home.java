package org.concordat.sharing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What stays home of a source: the words that do not leave with any version of it.
///
/// @param id that of the first version
/// @param isFixed whether a version was proposed: from then on a word is only added
public record Home(UUID id, List<Term> terms, boolean isFixed) {

    /// In all, and in characters.
    public static final int TERMS_MAX = 50;
    public static final int TERM_MIN = 2;
    public static final int TERM_MAX = 100;

    public Home {
        terms = List.copyOf(terms);
    }

    /// Whether there is something to look for: a letter may stand for none, as marks of Arabic do that are written by themselves.
    public static boolean canBeLookedFor(String term) {
        return term.length() >= TERM_MIN && !Folded.of(term).isEmpty();
    }

    public record Term(String words, OfficerId by, Instant at) {
    }

    /// One tearline drawn from the source.
    ///
    /// @param reference empty while it is a draft
    /// @param state null while it is a draft
    /// @param audience the bodies and roles it is addressed to
    public record Version(DisclosureId id, OfficerId officer, Instant at, String reference, String title,
                          Disclosure.@Nullable State state, List<Section.Addressee> audience) {

        public Version {
            audience = List.copyOf(audience);
        }

        public boolean isDraft() {
            return state == null;
        }
    }

    /// One page of the versions of a source.
    ///
    /// @param drawn when each was drawn: where the list goes on
    public record Versions(Page<Place> drawn, List<Version> rows) {

        public Versions {
            rows = List.copyOf(rows);
        }
    }
}
