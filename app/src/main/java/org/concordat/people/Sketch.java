package org.concordat.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;

/// What is compared of an identity.
///
/// @param names the parts of its name
/// @param further the parts of the other names
/// @param identifier those words of it that hold a digit, without what is neither letter nor digit; empty when there is none
record Sketch(List<Part> names, List<Part> further, @Nullable LocalDate bornOn, @Nullable AgeBand band, LocalDate on,
              String area, String identifier) {

    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    static {
        SOUND.setMaxCodeLen(6);
    }

    /// A part of a name, what it may be a form of, and how both may sound.
    record Part(String letters, Set<String> whole, Set<String> sounds) {

        static Part of(String letters) {
            var whole = Nicknames.whole(letters);
            var sounds = Stream.concat(Stream.of(letters), whole.stream())
                    .flatMap(it -> Stream.of(sound(it, false), sound(it, true)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return new Part(letters, whole, sounds);
        }

        /// Without the h, which is written in some spellings of a name and not in others.
        private static String sound(String letters, boolean alternate) {
            var code = SOUND.doubleMetaphone(letters, alternate).replace("H", "");
            return code.isEmpty() ? letters.substring(0, 1) : code;
        }

        boolean isInitial() {
            return letters.length() == 1;
        }
    }

    static Sketch of(Identity it) {
        var names = Latin.parts(it.name());
        var further = it.otherNames() == null ? List.<String>of() : Latin.parts(it.otherNames());
        return new Sketch(names.stream().map(Part::of).toList(),
                further.stream().filter(part -> !names.contains(part)).map(Part::of).toList(),
                it.bornOn(), it.ageBand(), it.sourceDay(),
                it.addressArea() == null ? "" : Latin.plain(it.addressArea()),
                it.identifier() == null ? "" : numbers(it.identifier()));
    }

    private static String numbers(String identifier) {
        return Stream.of(Latin.small(identifier).split("[^a-z0-9]+"))
                .filter(word -> word.chars().anyMatch(Character::isDigit)).collect(Collectors.joining());
    }

    /// The parts of all its names.
    List<Part> parts() {
        var all = new ArrayList<>(names);
        all.addAll(further);
        return all;
    }
}
