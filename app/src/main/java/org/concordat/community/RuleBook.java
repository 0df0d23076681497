package org.concordat.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.access.Access;
import org.concordat.access.RuleWords;
import org.concordat.govuk.Language;
import org.concordat.kernel.GatewayId;
import org.concordat.law.Gateway;
import org.concordat.law.LawBook;
import org.concordat.law.NamedPurpose;
import org.springframework.stereotype.Component;

/// Every rule that the running service asks, read from the objects that ask it.
@Component
class RuleBook {

    private final Access access;
    private final RuleWords words;
    private final LawBook law;

    RuleBook(Access access, RuleWords words, LawBook law) {
        this.access = access;
        this.words = words;
        this.law = law;
    }

    /// The rules about one kind of thing.
    ///
    /// @param name what their ids begin with: `sharing`
    record Chapter(String name, List<Line> lines) {
    }

    /// @param citations what it rests on; more than one where it is asked for several acts
    record Line(String sentence, Set<String> citations) {
    }

    LawBook law() {
        return law;
    }

    /// By name; within each, by sentence.
    List<Chapter> chapters(Language language) {
        var locale = language == Language.CY ? Locale.of("cy") : Locale.ROOT;
        var chapters = new TreeMap<String, TreeMap<String, Set<String>>>();
        access.book().forEach(rules -> rules.all().forEach(rule -> chapters
                .computeIfAbsent(rule.id().split("\\.")[0], name -> new TreeMap<>())
                .computeIfAbsent(words.of(rule.id(), locale), sentence -> new LinkedHashSet<>()).add(rule.citation())));
        var found = new ArrayList<Chapter>();
        chapters.forEach((name, lines) -> found.add(new Chapter(name, lines.entrySet().stream()
                .map(it -> new Line(it.getKey(), it.getValue())).toList())));
        return found;
    }

    /// Each as it stands on a day: in force, or last in force, or to come.
    List<Gateway> gateways(LocalDate day) {
        return law.gateways().all().stream().map(Gateway::id).distinct()
                .flatMap((GatewayId id) -> law.gateways().find(id, day).stream()).toList();
    }

    List<NamedPurpose> purposes(LocalDate day) {
        return law.purposes().inForce(day);
    }
}
