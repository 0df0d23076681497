package org.concordat.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Words;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.jspecify.annotations.Nullable;

/// A part of a disclosure that is written on a page of its own.
public sealed interface Section {

    /// What it is about: an identity when that is a person, else a few words.
    record Subject(About about, @Nullable Identity identity, @Nullable String words) implements Section {

        public static final int WORDS_MAX = 200;

        public Subject {
            if ((about == About.PERSON) != (identity != null) || (about == About.PERSON) != (words == null)) {
                throw new IllegalArgumentException("a person has an identity; a place or a theme has words");
            }
            if (words != null) {
                Words.within(WORDS_MAX, words);
            }
        }

        /// What a question about them tells of somebody on a day: that they are asked about, and whether they are a child.
        public Set<Material> material(LocalDate day) {
            if (identity == null) {
                return Set.of();
            }
            var born = identity.bornOn();
            var child = born == null ? identity.ageBand() == AgeBand.UNDER_18 : born.isAfter(day.minusYears(18));
            var known = born != null || identity.ageBand() != AgeBand.NOT_KNOWN;
            return child ? Set.of(Material.PERSONAL, Material.ABOUT_A_CHILD)
                    : known ? Set.of(Material.PERSONAL, Material.ABOUT_AN_ADULT) : Set.of(Material.PERSONAL);
        }
    }

    /// What it is for, what kinds of information it holds, and where they came from.
    record Matter(Purpose purpose, Set<Material> material, Set<Provenance> provenance) implements Section {

        public Matter {
            material = Set.copyOf(material);
            provenance = Set.copyOf(provenance);
            if (provenance.isEmpty()) {
                throw new IllegalArgumentException("information came from somewhere");
            }
        }
    }

    /// Who it is for. Nothing exists without an audience, and the default is nobody.
    record Audience(List<Addressee> addressees) implements Section {

        public static final int ADDRESSEES_MAX = 40;

        public Audience {
            addressees = List.copyOf(addressees);
            if (addressees.isEmpty() || addressees.size() > ADDRESSEES_MAX) {
                throw new IllegalArgumentException("an audience has 1 to " + ADDRESSEES_MAX + " addressees");
            }
            if (addressees.stream().map(a -> a.body() + " " + a.role()).distinct().count() < addressees.size()) {
                throw new IllegalArgumentException("addressed twice");
            }
        }

        public Set<BodyId> bodies() {
            return addressees.stream().map(Addressee::body).collect(java.util.stream.Collectors.toUnmodifiableSet());
        }
    }

    /// A role in a body, and why they need to know.
    record Addressee(BodyId body, Role role, String reason) {

        public static final int REASON_MAX = 1000;

        public Addressee {
            if (!role.receives()) {
                throw new IllegalArgumentException("nothing is addressed to " + role);
            }
            Words.within(REASON_MAX, reason);
        }
    }

    /// The legal gateway it goes through, and the answer to each thing that gateway needs, by the need's slug.
    record Passage(GatewayId gateway, Map<String, String> needs) implements Section {

        public static final int NEED_MAX = 1000;
        public static final int NEEDS_MAX = 40;

        public Passage {
            needs = held(needs);
        }

        /// Answers to what a gateway needs, each by the need's slug, where they can be kept.
        ///
        /// *Errors*: throws on what a form would have refused.
        public static Map<String, String> held(Map<String, String> needs) {
            if (needs.size() > NEEDS_MAX) {
                throw new IllegalArgumentException("needs has more than " + NEEDS_MAX + " answers");
            }
            needs.keySet().forEach(Passage::slug);
            needs.values().forEach(answer -> Words.within(NEED_MAX, answer));
            return Map.copyOf(needs);
        }

        private static void slug(String need) {
            try {
                Slug.held(need);
            } catch (IllegalArgumentException malformed) {
                throw new IllegalArgumentException("a key of needs " + malformed.getMessage(), malformed);
            }
        }
    }

    /// The agreement it is shared under.
    record Cover(AgreementId agreement) implements Section {
    }

    /// Marking and 3x5x2 handling. Conditions are given under code C, and only there.
    record Handling(Marking marking, SourceGrade source, InformationGrade information, HandlingCode code,
                    @Nullable ActionCode action, @Nullable Sanitisation sanitisation, @Nullable String conditions)
            implements Section {

        public static final int CONDITIONS_MAX = 2000;

        public Handling {
            if (code == HandlingCode.C) {
                if (conditions == null || action == null || sanitisation == null) {
                    throw new IllegalArgumentException("code C states its conditions");
                }
                Words.within(CONDITIONS_MAX, conditions);
            } else if (conditions != null || action != null || sanitisation != null) {
                throw new IllegalArgumentException("code P has no conditions");
            }
        }
    }

    /// What travels, and the reference of what stays home (the tearline).
    record Content(String title, String words, String sourceReference) implements Section {

        public static final int TITLE_MAX = 120;
        public static final int WORDS_MAX = 8000;
        public static final int SOURCE_MAX = 200;

        public Content {
            Words.within(TITLE_MAX, title);
            Words.within(WORDS_MAX, words);
            Words.within(SOURCE_MAX, sourceReference);
        }
    }

    /// Why it is necessary, and the four questions of proportionality.
    record Justification(String necessity, String aim, String connection, String lessIntrusive, String fairBalance)
            implements Section {

        public static final int WORDS_MAX = 4000;

        public Justification {
            List.of(necessity, aim, connection, lessIntrusive, fairBalance).forEach(w -> Words.within(WORDS_MAX, w));
        }
    }

    /// When an answer is due, when someone looks at it again, and the day after which nobody sees it.
    record Dates(LocalDate answerDue, LocalDate reviewOn, LocalDate expiresOn) implements Section {

        public Dates {
            if (answerDue.isAfter(expiresOn) || reviewOn.isAfter(expiresOn)) {
                throw new IllegalArgumentException("it is answered and reviewed before it expires");
            }
        }
    }
}
