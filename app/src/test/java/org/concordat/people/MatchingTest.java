package org.concordat.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.people.Reason.Kind.AREA_SAME;
import static org.concordat.people.Reason.Kind.BORN_FITS;
import static org.concordat.people.Reason.Kind.BORN_OTHER;
import static org.concordat.people.Reason.Kind.BORN_SAME;
import static org.concordat.people.Reason.Kind.BORN_SLIP;
import static org.concordat.people.Reason.Kind.BORN_SWAPPED;
import static org.concordat.people.Reason.Kind.NAMES_TURNED;
import static org.concordat.people.Reason.Kind.NAME_FORM;
import static org.concordat.people.Reason.Kind.NAME_INITIAL;
import static org.concordat.people.Reason.Kind.NAME_OTHER;
import static org.concordat.people.Reason.Kind.NAME_SAME;
import static org.concordat.people.Reason.Kind.NAME_SOUND;
import static org.concordat.people.Reason.Kind.NAME_SPELT;
import static org.concordat.people.Reason.Kind.SAME_IDENTIFIER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each way in which somebody is written down twice: found by a token, and told with its reason.
class MatchingTest {

    private static final LocalDate BORN = LocalDate.of(1990, 3, 4);

    @Test
    void namesAreAlikeInSpellingSoundFormLettersAndOrder() {
        assertThat(kinds(person("Stephen Larkin"), person("Steven Larkin"))).contains(NAME_FORM, NAME_SAME);
        assertThat(kinds(person("Khadija Malik"), person("Khadeeja Malik"))).contains(NAME_SPELT);
        assertThat(kinds(person("Yusuf Malik"), person("Youssef Malik"))).containsAnyOf(NAME_SOUND, NAME_SPELT);
        assertThat(kinds(person("Bob Larkin"), person("Robert Larkin"))).contains(NAME_FORM);
        assertThat(kinds(person("Дмитрий Иванов"), person("Dmitri Ivanov"))).doesNotContain(NAME_OTHER);
        assertThat(kinds(person("محمد حسين"), person("Muhammad Hussain"))).doesNotContain(NAME_OTHER);
        assertThat(kinds(person("Larkin Jo"), person("Jo Larkin"))).contains(NAMES_TURNED);
        assertThat(kinds(person("J Larkin"), person("Jo Larkin"))).contains(NAME_INITIAL);
        assertThat(kinds(person("Sarah Larkin"), person("Sarah Patel"))).contains(NAME_OTHER);
    }

    @Test
    void datesAreAlikeSwappedOrADigitOut() {
        assertThat(kinds(person("Jo Larkin"), born("Jo Larkin", LocalDate.of(1990, 4, 3)))).contains(BORN_SWAPPED);
        assertThat(kinds(person("Jo Larkin"), born("Jo Larkin", LocalDate.of(1990, 3, 14)))).contains(BORN_SLIP);
        assertThat(kinds(person("Jo Larkin"), born("Jo Larkin", LocalDate.of(1961, 12, 25)))).contains(BORN_OTHER);
        assertThat(kinds(person("Jo Larkin"), identity("Jo Larkin", null, AgeBand.FROM_25_TO_39, "Leeds", null))).contains(BORN_FITS);
    }

    @Test
    void anIdentifierAndAnAreaAreComparedWithoutHowTheyWereSetOut() {
        var one = identity("Jo Larkin", BORN, null, "LEEDS", "NHS 943 476 5919");
        var other = identity("Jo Other", LocalDate.of(1961, 12, 25), null, "Leeds", "nhs number: 943-476-5919");
        assertThat(kinds(one, other)).contains(SAME_IDENTIFIER, AREA_SAME);
        assertThat(shareAToken(one, other)).isTrue();
    }

    @Test
    void eachOfTheseIsFoundByAToken() {
        var it = person("Stephen Larkin");
        assertThat(shareAToken(it, person("Mr Steven Larkin"))).isTrue();
        assertThat(shareAToken(it, born("Larkin Steve", LocalDate.of(1990, 4, 3)))).isTrue();
        assertThat(shareAToken(it, born("Stephen Larkni", LocalDate.of(1991, 3, 4)))).isTrue();
        assertThat(shareAToken(it, identity("Stephen Larkin", null, AgeBand.FROM_25_TO_39, null, null))).isTrue();
        assertThat(shareAToken(it, born("Ann Wood", LocalDate.of(1961, 12, 25)))).as("somebody else").isFalse();
    }

    @Test
    void theOrderFollowsFromTheReasonsAlone() {
        var sketch = Sketch.of(person("Stephen Larkin"));
        var found = new ArrayList<>(List.of(held(1, person("Stephen Larkin")), held(2, person("Steven Larkin")),
                held(3, born("Steven Larkin", LocalDate.of(1990, 4, 3)))));
        Collections.reverse(found);
        assertThat(found.stream().map(it -> Comparison.between(sketch, it)).sorted(Likeness.ORDER).map(it -> it.of().id()))
                .containsExactly(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    }

    @Test
    void whatIsSharedByManyIsNotEnough() {
        assertThat(likely(person("Jo Larkin"), born("Ann Larkin", LocalDate.of(1961, 12, 25)))).isFalse();
        assertThat(likely(person("Jo Larkin"), person("Kim Wood"))).as("born on one day").isFalse();
        assertThat(likely(person("Jo Larkin"), person("Jo Larkin"))).isTrue();
    }

    @Test
    void everyKindSaysSomethingElse() {
        assertThat(Arrays.stream(Reason.Kind.values()).map(Reason.Kind::words)).doesNotHaveDuplicates();
        assertThat(kinds(person("Jo Larkin"), person("Jo Larkin"))).containsExactly(NAME_SAME, NAME_SAME, BORN_SAME, AREA_SAME);
    }

    private static boolean likely(Identity one, Identity other) {
        return Comparison.between(Sketch.of(one), held(1, other)).isLikely();
    }

    private static List<Reason.Kind> kinds(Identity one, Identity other) {
        var there = Comparison.reasons(Sketch.of(one), Sketch.of(other)).stream().map(Reason::kind).toList();
        var back = Comparison.reasons(Sketch.of(other), Sketch.of(one)).stream().map(Reason::kind).toList();
        assertThat(back).as("from either side").containsExactlyInAnyOrderElementsOf(there);
        return there;
    }

    private static boolean shareAToken(Identity one, Identity other) {
        return !Collections.disjoint(Tokens.of(one), Tokens.of(other));
    }

    private static Held held(int id, Identity identity) {
        return new Held(new UUID(0, id), new BodyId(new UUID(1, 1)), identity);
    }

    private static Identity person(String name) {
        return born(name, BORN);
    }

    private static Identity born(String name, LocalDate born) {
        return identity(name, born, null, "Leeds", null);
    }

    private static Identity identity(String name, @Nullable LocalDate born, @Nullable AgeBand band, @Nullable String area,
            @Nullable String identifier) {
        return new Identity(name, null, born, band, area, identifier, "A register", LocalDate.of(2026, 11, 1));
    }
}
