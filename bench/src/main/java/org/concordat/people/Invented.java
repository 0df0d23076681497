package org.concordat.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// People who do not exist, drawn from a seed: a name, a date of birth, an area, sometimes an identifier. Names are drawn
/// as unevenly as they are in life, so that many are of one name; one family in three has a name made of two syllables.
final class Invented {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /// An invented person, before anybody wrote them down.
    record Person(boolean woman, String given, @Nullable String middle, String family, LocalDate born, String area,
                  String identifier, Group group) {
    }

    record Group(int share, List<String> women, List<String> men, List<String> families) {
    }

    private static final String[] FIRST = ("Ash Bram Cald Den El Farn Gran Hart Ings Ken Lang Mar Nor Old Pen Rad Stan Thorn Up "
            + "Wad Wit Brad Crom Dun Heb Kirk Lud Pres Ros Sel Tad Wal Whit Win Wool Bar Bur Chad Dar Eg").split(" ");
    private static final String[] LAST = ("ford ley worth ton by ham wick field well bourne croft dale den gate hurst land low "
            + "more ridge shaw stead stone thwaite wood bury").split(" ");
    private static final String[] PLACES = ("bridge castle church cross ferry green heath hill market mills moor park port "
            + "road vale water").split(" ");
    private static final int AREAS = 400;

    private final Random random;
    private final List<Group> groups = groups();

    Invented(long seed) {
        this.random = new Random(seed);
    }

    Person person() {
        var group = group();
        boolean woman = random.nextBoolean();
        var given = often(woman ? group.women() : group.men());
        return new Person(woman, given, random.nextInt(10) < 4 ? often(woman ? group.women() : group.men()) : null,
                family(group), born(), area(), "%010d".formatted(random.nextLong(1_000_000_000L, 10_000_000_000L)), group);
    }

    String family(Group group) {
        return group.share() > 50 && random.nextInt(3) == 0
                ? FIRST[random.nextInt(FIRST.length)] + LAST[random.nextInt(LAST.length)] : often(group.families());
    }

    String area() {
        int number = (int) (AREAS * Math.pow(random.nextDouble(), 1.5));
        return FIRST[number % FIRST.length] + PLACES[number / FIRST.length];
    }

    private LocalDate born() {
        int years = 10 + (int) (70 * Math.pow(random.nextDouble(), 1.3));
        return TODAY.minusDays(years * 365L + random.nextInt(365));
    }

    /// The earlier in the list the more often: one in eighty is a Smith, as in life.
    private String often(List<String> names) {
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), 1.5)));
    }

    private Group group() {
        int drawn = random.nextInt(groups.stream().mapToInt(Group::share).sum());
        for (var group : groups) {
            drawn -= group.share();
            if (drawn < 0) {
                return group;
            }
        }
        throw new IllegalStateException("no group");
    }

    private static List<Group> groups() {
        var lines = lines("/people/names.txt");
        var groups = new ArrayList<Group>();
        for (int i = 0; i < lines.size(); i += 4) {
            groups.add(new Group(Integer.parseInt(lines.get(i).substring(1).split(" ")[0]), names(lines.get(i + 1)),
                    names(lines.get(i + 2)), names(lines.get(i + 3))));
        }
        return groups;
    }

    private static List<String> names(String line) {
        return List.of(line.split(" "));
    }

    /// Other spellings of a name, in Latin letters and others.
    static Map<String, List<String>> spellings() {
        var all = new HashMap<String, List<String>>();
        for (var line : lines("/people/spellings.txt")) {
            var names = names(line);
            all.put(names.getFirst(), names.subList(1, names.size()));
        }
        return all;
    }

    static List<String> lines(String resource) {
        try (var lines = new BufferedReader(new InputStreamReader(Invented.class.getResourceAsStream(resource),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
