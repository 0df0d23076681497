package org.concordat.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.concordat.people.Invented.Person;

/// How one person comes to be written down twice: the first time as they are, or with an age where nobody knew the day;
/// the second time with one change (half of them), two (a third) or three, each of another kind, drawn by how often it
/// is tried. A kind that does not suit a person (a short form of a name that has none) is drawn again.
///
/// It is a model: nobody has counted how often registers in England and Wales go wrong in each way.
final class Errors {

    /// What goes wrong, and how often it is tried beside the others.
    enum Kind {
        TYPO_IN_GIVEN_NAME(14), TYPO_IN_FAMILY_NAME(14), NAMES_TURNED(8), OTHER_SPELLING(12), SHORT_FORM(12),
        MARRIED_NAME(6), INITIAL_ALONE(3), MIDDLE_NAME(8), DAY_AND_MONTH(8), DIGIT_OF_DATE(8), DATE_MISSING(8), MOVED(8),
        AREA_MISSING(5), IDENTIFIER_MISSING(6), DIGIT_OF_IDENTIFIER(3);

        private final int often;

        Kind(int often) {
            this.often = often;
        }
    }

    /// @param changes what went wrong the second time
    record Pair(Identity first, Identity second, List<Kind> changes) {
    }

    private static final Map<String, List<String>> SPELLINGS = Invented.spellings();
    private static final Map<String, List<String>> SHORT = shortForms();

    private final Random random;
    private final Invented invented;

    Errors(long seed) {
        this.random = new Random(seed);
        this.invented = new Invented(~seed);
    }

    /// As they are written down the first time: one in ten without the date of birth, four in ten with an identifier.
    Identity first(Person it) {
        return new Written(it, random).identity();
    }

    Pair pair(Person it) {
        var first = first(it);
        var second = new Written(it, first);
        var changes = new ArrayList<Kind>();
        int wanted = random.nextInt(20);
        for (int left = wanted < 10 ? 1 : wanted < 17 ? 2 : 3; left > 0;) {
            var kind = kind();
            if (!changes.contains(kind) && change(second, kind)) {
                changes.add(kind);
                left--;
            }
        }
        return new Pair(first, second.identity(), List.copyOf(changes));
    }

    private Kind kind() {
        int drawn = random.nextInt(Arrays.stream(Kind.values()).mapToInt(it -> it.often).sum());
        for (var kind : Kind.values()) {
            drawn -= kind.often;
            if (drawn < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind");
    }

    private boolean change(Written it, Kind kind) {
        return switch (kind) {
            case TYPO_IN_GIVEN_NAME -> it.given(typo(it.given));
            case TYPO_IN_FAMILY_NAME -> it.family(typo(it.family));
            case NAMES_TURNED -> it.turn();
            case OTHER_SPELLING -> SPELLINGS.containsKey(it.given) && it.given(one(SPELLINGS.get(it.given)))
                    || SPELLINGS.containsKey(it.family) && it.family(one(SPELLINGS.get(it.family)));
            case SHORT_FORM -> SHORT.containsKey(it.given) && it.given(one(SHORT.get(it.given)));
            case MARRIED_NAME -> it.of.woman() && it.family(invented.family(it.of.group()));
            case INITIAL_ALONE -> it.given.length() > 1 && it.given(it.given.substring(0, 1));
            case MIDDLE_NAME -> it.middle();
            case DAY_AND_MONTH -> it.born(born -> born.getDayOfMonth() > 12 || born.getDayOfMonth() == born.getMonthValue()
                    ? born : LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()));
            case DIGIT_OF_DATE -> it.born(this::slip);
            case DATE_MISSING -> it.age();
            case MOVED -> it.area(invented.area());
            case AREA_MISSING -> it.area(null);
            case IDENTIFIER_MISSING -> it.identifier(null);
            case DIGIT_OF_IDENTIFIER -> it.identifier(it.identifier == null ? null : digit(it.identifier, it.identifier.length() - 10));
        };
    }

    /// One of its eight digits is another, and there is such a day.
    private LocalDate slip(LocalDate born) {
        while (true) {
            var digits = new StringBuilder(DateTimeFormatter.BASIC_ISO_DATE.format(born));
            digits.setCharAt(2 + random.nextInt(6), (char) ('0' + random.nextInt(10)));
            try {
                var other = LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
                if (!other.equals(born) && other.isBefore(Invented.TODAY)) {
                    return other;
                }
            } catch (DateTimeException none) {
                continue;
            }
        }
    }

    private String digit(String identifier, int from) {
        int at = from + random.nextInt(10);
        return identifier.substring(0, at) + random.nextInt(10) + identifier.substring(at + 1);
    }

    /// One letter left out, doubled, changed, or exchanged with the next; seldom the first.
    private String typo(String name) {
        if (name.length() < 4) {
            return name;
        }
        int at = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(name.length() - 2);
        var other = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            case 2 -> name.substring(0, at) + other + name.substring(at + 1);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// The forms that the service knows, and some that it does not.
    private static Map<String, List<String>> shortForms() {
        var all = new HashMap<String, List<String>>();
        Stream.concat(Invented.lines("/people/nicknames.txt").stream(), Stream.of("mohammed mohsin", "sarah sazza",
                "david dewi", "margaret daisy", "muhammad hamed", "elizabeth bess", "olivia via", "jessica jecca"))
                .map(line -> Stream.of(line.split(" ")).map(Errors::capital).toList())
                .forEach(names -> all.computeIfAbsent(names.getFirst(), it -> new ArrayList<>())
                        .addAll(names.subList(1, names.size())));
        return all;
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
