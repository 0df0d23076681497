package org.concordat.sharing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Option;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Gateway;
import org.concordat.law.Gateways;
import org.concordat.law.Material;
import org.concordat.law.Need;
import org.concordat.law.NeededWhen;
import org.concordat.law.Provenance;
import org.concordat.law.Purposes;
import org.concordat.law.Regime;
import org.concordat.law.Regimes;
import org.concordat.law.Standing;
import org.concordat.sharing.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/// Purposes, gateways and what they need, in the words of the law's register on a day.
@Component
public class LawInWords {

    private final Purposes purposes;
    private final Gateways gateways;
    private final Regimes regimes;

    LawInWords(Purposes purposes, Gateways gateways, Regimes regimes) {
        this.purposes = purposes;
        this.gateways = gateways;
        this.regimes = regimes;
    }

    public String purpose(Purpose purpose, LocalDate on) {
        return purposes.find(purpose, on).map(it -> it.label().en()).orElse(purpose.slug());
    }

    public List<Option> purposesInForce(LocalDate on) {
        return purposes.inForce(on).stream().map(it -> Option.of(it.slug(), it.label().en())).toList();
    }

    /// What is shared for what, where it came from, and through which gateway.
    List<Row> ground(Section.Matter matter, GatewayId gateway, LocalDate on) {
        var rows = new ArrayList<>(List.of(
                Row.of("Purpose", purpose(matter.purpose(), on)),
                Rows.several("Kind of information", matter.material(), Material::words),
                Rows.several("Where it came from", matter.provenance(), Provenance::words)));
        rows.addAll(gateway(gateway, on));
        return rows;
    }

    /// What a gateway is called.
    public String title(GatewayId id, LocalDate on) {
        return gateways.find(id, on).map(it -> it.title().en()).orElse(id.slug());
    }

    /// The gateway: its name, whether it is a power or a duty, and where it stands.
    public List<Row> gateway(GatewayId id, LocalDate on) {
        return gateways.find(id, on).map(it -> List.of(
                        Row.of("Legal gateway", it.title().en()),
                        Row.of("What it is", StringUtils.capitalize(it.nature().words())),
                        Row.of("Citation", citation(it))))
                .orElseGet(() -> List.of(Row.of("Legal gateway", id.slug())));
    }

    /// What the gateway can never carry, or can carry alone, and where that stands.
    List<Row> limits(GatewayId id, LocalDate on) {
        return gateways.find(id, on).map(it -> {
            var rows = new ArrayList<Row>();
            it.never().forEach(clause -> rows.add(clause("It can never carry", clause)));
            it.only().ifPresent(clause -> rows.add(clause("It can carry only", clause)));
            it.must().ifPresent(clause -> rows.add(clause("What it carries must be", clause)));
            return List.copyOf(rows);
        }).orElse(List.of());
    }

    private static Row clause(String key, Gateway.Clause clause) {
        return Row.of(key, Cell.of(clause.words().en()), Cell.of(clause.citation()));
    }

    /// Each thing the gateway and data protection law needed, with the answer given and its citation.
    public List<Row> needs(Section.Passage passage, LocalDate on) {
        var known = known(passage.gateway(), on);
        return passage.needs().keySet().stream().sorted()
                .map(slug -> need(known.get(slug), slug, passage.needs().getOrDefault(slug, "")))
                .toList();
    }

    private static Row need(@Nullable Need need, String slug, String answer) {
        return need == null
                ? Row.of(slug, answer)
                : Row.of(need.question(), Cell.of(answer), Cell.of(need.authority().citation()));
    }

    private Map<String, Need> known(GatewayId id, LocalDate on) {
        var all = new ArrayList<Need>();
        gateways.find(id, on).ifPresent(it -> it.needs().stream().map(NeededWhen::need).forEach(all::add));
        regimes.all().stream()
                .flatMap(it -> Stream.concat(it.needs().stream().map(NeededWhen::need),
                        it.crossings().stream().map(Regime.Crossing::need)))
                .forEach(all::add);
        var bySlug = new HashMap<String, Need>();
        all.forEach(need -> bySlug.putIfAbsent(need.slug(), need));
        return bySlug;
    }

    private static String citation(Gateway it) {
        var authority = it.authority();
        return authority.standing() == Standing.PRACTICE
                ? authority.citation() + " (" + authority.standing().words() + ")"
                : authority.citation();
    }
}
