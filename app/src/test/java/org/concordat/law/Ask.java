package org.concordat.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;

/// Questions in the words of a test: `Ask.from(POLICE_FORCE).to(SCHOOL).of(PERSONAL).toServe("prevent-support")`.
record Ask(Question question) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LawBook BOOK = LawBook.read();

    static Ask from(BodyKind from) {
        return new Ask(new Question(from, Set.of(BodyKind.LOCAL_AUTHORITY), Set.of(),
                new Purpose("prevent-support"), Nation.ENGLAND, TODAY));
    }

    Ask to(BodyKind... to) {
        return new Ask(new Question(question.from(), Set.of(to), question.material(), question.purpose(),
                question.nation(), question.on()));
    }

    Ask of(Material... material) {
        Set<Material> set = EnumSet.noneOf(Material.class);
        set.addAll(Arrays.asList(material));
        return new Ask(new Question(question.from(), question.to(), set, question.purpose(), question.nation(),
                question.on()));
    }

    Ask toServe(String purpose) {
        return new Ask(new Question(question.from(), question.to(), question.material(), new Purpose(purpose),
                question.nation(), question.on()));
    }

    Ask in(Nation nation) {
        return new Ask(new Question(question.from(), question.to(), question.material(), question.purpose(), nation,
                question.on()));
    }

    Ask on(String day) {
        return new Ask(new Question(question.from(), question.to(), question.material(), question.purpose(),
                question.nation(), LocalDate.parse(day)));
    }

    Route route(String gateway) {
        return BOOK.gateways().route(new GatewayId(gateway), question).orElseThrow();
    }

    Route.Open open(String gateway) {
        return switch (route(gateway)) {
            case Route.Open open -> open;
            case Route.Closed closed -> throw new AssertionError("closed: " + closed.bars());
        };
    }

    Route.Closed closed(String gateway) {
        return switch (route(gateway)) {
            case Route.Closed closed -> closed;
            case Route.Open open -> throw new AssertionError("open, asking " + open.needs());
        };
    }

    static Question adding(Question question, Material material) {
        Set<Material> more = new HashSet<>(question.material());
        more.add(material);
        return new Question(question.from(), question.to(), more, question.purpose(), question.nation(), question.on());
    }

    /// Without one recipient, unless that is the only one.
    static Optional<Question> without(Question question, BodyKind recipient) {
        Set<BodyKind> fewer = new HashSet<>(question.to());
        fewer.remove(recipient);
        return fewer.isEmpty() ? Optional.empty() : Optional.of(new Question(question.from(), fewer,
                question.material(), question.purpose(), question.nation(), question.on()));
    }

    static Question on(Question question, LocalDate day) {
        return new Question(question.from(), question.to(), question.material(), question.purpose(), question.nation(),
                day);
    }
}
