package org.concordat.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;

/// How each kind of entry is written down, and which other entries it may name.
class LawReading {

    /// Stands for every kind of body.
    private static final String ANY = "ANY";

    private final Set<Purpose> purposes;
    private final Map<String, Need> needs;

    LawReading(List<NamedPurpose> purposes, List<Need> needs) {
        this.purposes = purposes.stream().map(NamedPurpose::purpose).collect(Collectors.toSet());
        this.needs = needs.stream().collect(Collectors.toMap(Need::slug, Function.identity(), (first, second) -> {
            throw new InvalidLaw("law/needs.json, entry " + second.slug() + ", field id: twice");
        }));
    }

    static NamedPurpose purpose(Entry entry) {
        return new NamedPurpose(new Purpose(entry.text("id")), entry.words("label"), entry.authority());
    }

    static Need need(Entry entry) {
        return new Need(entry.text("id"), entry.text("question"), entry.authority());
    }

    static TimeLimit limit(Entry entry) {
        return new TimeLimit(entry.text("id"), entry.words("words"), length(entry), entry.authority());
    }

    static BankHolidays bankHolidays(Entry entry) {
        Authority authority = entry.authority();
        return new BankHolidays(entry.text("id"), entry.set("days", text -> date(text)
                .filter(authority.inForce()::covers)), authority);
    }

    Gateway gateway(Entry entry) {
        return new Gateway(new GatewayId(entry.text("id")), entry.words("title"), entry.words("words"),
                entry.oneOf("nature", Nature.class), entry.authority(), entry.enums("nations", Nation.class),
                entry.objects("ways", this::way), entry.optionalObjects("never", this::clause),
                entry.optionalObject("only", this::clause), entry.optionalObject("must", this::clause),
                entry.optionalObjects("needs", this::neededWhen));
    }

    /// A kind of body has at most one regime on any day, and a crossing leads into a regime that exists.
    Regimes regimes(LawFile file) {
        List<Regime> regimes = file.entries(this::regime);
        Set<String> slugs = regimes.stream().map(Regime::slug).collect(Collectors.toSet());
        Set<Regime> before = new HashSet<>();
        for (Regime regime : regimes) {
            regime.crossings().stream().filter(crossing -> !slugs.contains(crossing.into())).findFirst()
                    .ifPresent(crossing -> {
                        throw invalid(file, regime, "crossings", "unknown: " + crossing.into());
                    });
            before.forEach(other -> regime.kinds().stream().filter(other.kinds()::contains).findFirst()
                    .filter(kind -> overlap(regime.authority().inForce(), other.authority().inForce()))
                    .ifPresent(kind -> {
                        throw invalid(file, regime, "kinds", kind + " is also under " + other.slug());
                    }));
            before.add(regime);
        }
        return new Regimes(regimes);
    }

    private Regime regime(Entry entry) {
        return new Regime(entry.text("id"), entry.words("title"), entry.authority(), kinds(entry, "kinds"),
                entry.objects("needs", this::neededWhen),
                entry.optionalObjects("crossings", crossing -> new Regime.Crossing(crossing.text("into"),
                        need(crossing, crossing.text("need")))));
    }

    private Gateway.Way way(Entry entry) {
        return new Gateway.Way(kinds(entry, "from"), kinds(entry, "to"),
                entry.set("purposes", slug -> Optional.of(new Purpose(slug)).filter(purposes::contains)),
                entry.text("citation"));
    }

    private Gateway.Clause clause(Entry entry) {
        return new Gateway.Clause(entry.enums("material", Material.class), entry.words("words"), entry.text("citation"));
    }

    private NeededWhen neededWhen(Entry entry) {
        return new NeededWhen(need(entry, entry.text("need")),
                entry.has("when") ? entry.enums("when", Material.class) : Set.of());
    }

    private Need need(Entry entry, String slug) {
        return Optional.ofNullable(needs.get(slug)).orElseThrow(() -> entry.invalid("need", "unknown: " + slug));
    }

    private static Set<BodyKind> kinds(Entry entry, String field) {
        return entry.set(field, Optional::of).equals(Set.of(ANY))
                ? Set.of(BodyKind.values()) : entry.enums(field, BodyKind.class);
    }

    private static TimeLimit.Length length(Entry entry) {
        if (entry.has("workingDays")) {
            return new TimeLimit.Length.WorkingDays(entry.count("workingDays"));
        }
        String within = entry.text("within");
        return period(within).map(TimeLimit.Length.Calendar::new)
                .orElseThrow(() -> entry.invalid("within", "not a period above zero: " + within));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Period> period(String text) {
        try {
            return Optional.of(Period.parse(text)).filter(period -> !period.isZero() && !period.isNegative());
        } catch (DateTimeException notAPeriod) {
            return Optional.empty();
        }
    }

    private static boolean overlap(Between one, Between other) {
        return one.covers(other.from()) || other.covers(one.from());
    }

    private static InvalidLaw invalid(LawFile file, Regime regime, String field, String why) {
        return new InvalidLaw(file.name() + ", entry " + regime.slug() + ", field " + field + ": " + why);
    }
}
