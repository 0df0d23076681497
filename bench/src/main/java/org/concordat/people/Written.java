package org.concordat.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.concordat.people.Invented.Person;
import org.jspecify.annotations.Nullable;

/// An invented person as somebody writes them down. Each change says whether it changed anything.
final class Written {

    final Person of;
    String given;
    String family;
    @Nullable String identifier;
    private @Nullable String middle;
    private @Nullable LocalDate born;
    private @Nullable String area;
    private boolean turned;

    Written(Person of, Random random) {
        this.of = of;
        this.given = of.given();
        this.middle = of.middle();
        this.family = of.family();
        this.born = random.nextInt(10) == 0 ? null : of.born();
        this.area = of.area();
        this.identifier = random.nextInt(10) < 4 ? "NHS number " + of.identifier() : null;
    }

    Written(Person of, Identity first) {
        this.of = of;
        this.given = of.given();
        this.middle = of.middle();
        this.family = of.family();
        this.born = of.born();
        this.area = of.area();
        this.identifier = first.identifier();
    }

    boolean given(String other) {
        boolean changed = !given.equals(other);
        given = other;
        return changed;
    }

    boolean family(String other) {
        boolean changed = !family.equals(other);
        family = other;
        return changed;
    }

    boolean turn() {
        turned = true;
        return true;
    }

    boolean middle() {
        boolean changed = middle != null;
        middle = null;
        return changed;
    }

    boolean born(UnaryOperator<LocalDate> other) {
        var was = born;
        born = was == null ? null : other.apply(was);
        return was != null && !was.equals(born);
    }

    boolean age() {
        boolean changed = born != null;
        born = null;
        return changed;
    }

    boolean area(@Nullable String other) {
        boolean changed = area != null && !area.equals(other);
        area = changed ? other : area;
        return changed;
    }

    boolean identifier(@Nullable String other) {
        boolean changed = identifier != null && !identifier.equals(other);
        identifier = changed ? other : identifier;
        return changed;
    }

    Identity identity() {
        var all = middle == null ? given : given + " " + middle;
        return new Identity(turned ? family + " " + all : all + " " + family, null, born, born == null ? band() : null, area,
                identifier, "Invented", Invented.TODAY);
    }

    private AgeBand band() {
        int age = Period.between(of.born(), Invented.TODAY).getYears();
        return Arrays.stream(AgeBand.values()).filter(it -> it.holds(age)).findFirst().orElseThrow();
    }
}
