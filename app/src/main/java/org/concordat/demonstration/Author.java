package org.concordat.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;
import org.concordat.law.Gateways;
import org.concordat.law.Material;
import org.concordat.law.Nation;
import org.concordat.law.Need;
import org.concordat.law.Provenance;
import org.concordat.law.Question;
import org.concordat.law.Route;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.concordat.sharing.About;
import org.concordat.sharing.ActionCode;
import org.concordat.sharing.HandlingCode;
import org.concordat.sharing.InformationGrade;
import org.concordat.sharing.Marking;
import org.concordat.sharing.Sanitisation;
import org.concordat.sharing.Section;
import org.concordat.sharing.SourceGrade;
import org.jspecify.annotations.Nullable;

/// Writes the sections of one disclosure. Whom it is about is drawn apart from what it says of them.
final class Author {

    private static final Fragments WORDS = Fragments.read("statements.txt");
    private static final Fragments NAMES = Fragments.read("names.txt");
    private static final Map<String, String> NEEDS = needs();

    private final Flow flow;
    private final Draw draw;
    private final LocalDate day;
    private final LocalDate expires;
    private final String place;
    private final String who;
    private final About about;
    private final boolean child;
    private final String concern;
    private final List<Flow.Reader> readers;
    private final int topic;
    private final Set<Provenance> provenance;

    Author(Flow flow, Draw draw, LocalDate day, LocalDate expires, String place) {
        this.flow = flow;
        this.draw = draw;
        this.day = day;
        this.expires = expires;
        this.place = place;
        this.who = draw.from(NAMES.under("first")) + " " + draw.from(NAMES.under("last"));
        this.about = draw.from(flow.subjects());
        this.concern = draw.from(WORDS.under("concerns"));
        this.child = flow.children() || draw.chance(concern.equals("grooming") || concern.equals("violence") ? 85 : 30);
        this.provenance = draw.from(flow.provenance());
        this.readers = draw.some(draw.between(1, 3), fitting(flow.readers()));
        this.topic = draw.between(0, WORDS.under("place.title").size() - 1);
    }

    /// Those who work with people of that age; all of them where nobody else is in the flow.
    private List<Flow.Reader> fitting(List<Flow.Reader> all) {
        var elsewhere = child ? Set.of(BodyKind.PROBATION, BodyKind.PRISON)
                : Set.of(BodyKind.SCHOOL, BodyKind.YOUTH_JUSTICE);
        var fitting = all.stream()
                .filter(reader -> about != About.PERSON || !elsewhere.contains(reader.body().kind())).toList();
        return fitting.isEmpty() ? all : fitting;
    }

    List<Flow.Reader> readers() {
        return readers;
    }

    /// In the order of the steps.
    List<Section> sections(Gateways gateways) {
        return List.of(subject(), matter(), audience(), passage(gateways), new Section.Cover(flow.agreement().id()),
                handling(), content(), justification(), dates());
    }

    private Section subject() {
        return about == About.PERSON
                ? new Section.Subject(about, identity(), null)
                : new Section.Subject(about, null, told(WORDS.under(topic() + ".subject").get(topic)));
    }

    private Identity identity() {
        var source = draw.from(WORDS.under("identity.source"));
        var known = draw.chance(60);
        int age = child ? draw.between(12, 17) : draw.between(18, 58);
        return new Identity(who, draw.chance(12) ? "Also known as " + draw.from(NAMES.under("first")) : null,
                known ? day.minusYears(age).minusDays(draw.between(0, 360)) : null, known ? null : band(age), place,
                draw.chance(25) ? "Case reference PV-" + draw.between(10_000, 99_999) : null, source,
                day.minusDays(draw.between(1, 20)));
    }

    private static AgeBand band(int age) {
        return age < 18 ? AgeBand.UNDER_18 : age < 25 ? AgeBand.FROM_18_TO_24
                : age < 40 ? AgeBand.FROM_25_TO_39 : AgeBand.FROM_40_TO_64;
    }

    private Section.Matter matter() {
        var material = EnumSet.noneOf(Material.class);
        if (about == About.PERSON) {
            material.add(Material.PERSONAL);
            material.add(child ? Material.ABOUT_A_CHILD : Material.ABOUT_AN_ADULT);
            if (concern.equals("extreme-right") || concern.equals("islamist")) {
                material.add(Material.SENSITIVE);
            }
        } else {
            material.add(Material.DEPERSONALISED);
        }
        return new Section.Matter(flow.purpose(), material, provenance);
    }

    private Section audience() {
        return new Section.Audience(readers.stream().map(reader -> new Section.Addressee(reader.body().id(), reader.role(),
                reader.role().words() + " of " + reader.body().name()
                        + ": is asked for an answer and can offer support")).toList());
    }

    /// Answers what the law asks. *Errors*: throws when the law closes the gateway to this.
    private Section passage(Gateways gateways) {
        Set<Material> material = EnumSet.noneOf(Material.class);
        material.addAll(matter().material());
        material.addAll(Provenance.implied(provenance));
        Set<BodyKind> kinds = readers.stream().map(reader -> reader.body().kind()).collect(Collectors.toSet());
        var asked = new Question(flow.from().kind(), kinds, material, flow.purpose(), Nation.ENGLAND, day);
        GatewayId gateway = flow.gateway();
        return gateways.route(gateway, asked).filter(Route.Open.class::isInstance).map(Route.Open.class::cast)
                .map(open -> new Section.Passage(gateway, open.needs().stream()
                        .collect(Collectors.toMap(Need::slug, need -> NEEDS.getOrDefault(need.slug(), "")))))
                .orElseThrow(() -> new IllegalStateException("closed: " + gateway + " to " + asked));
    }

    private Section handling() {
        var marking = about == About.PERSON || draw.chance(50) ? Marking.OFFICIAL_SENSITIVE : Marking.OFFICIAL;
        var source = draw.from(List.of(SourceGrade.RELIABLE, SourceGrade.RELIABLE, SourceGrade.UNTESTED,
                SourceGrade.NOT_RELIABLE));
        var information = draw.from(List.of(InformationGrade.A, InformationGrade.A, InformationGrade.B,
                InformationGrade.B, InformationGrade.C, InformationGrade.D));
        return draw.chance(40)
                ? new Section.Handling(marking, source, information, HandlingCode.C,
                        draw.from(List.of(ActionCode.values())), draw.from(List.of(Sanitisation.values())),
                        draw.from(WORDS.under("conditions")))
                : new Section.Handling(marking, source, information, HandlingCode.P, null, null, null);
    }

    private Section content() {
        return content(null);
    }

    /// @param first a paragraph before all others; null for none
    Section.Content content(@Nullable String first) {
        var paragraphs = new ArrayList<String>();
        Stream.ofNullable(first).forEach(paragraphs::add);
        var title = about == About.PERSON ? draw.from(WORDS.under(concern + ".title"))
                : WORDS.under(topic() + ".title").get(topic);
        if (about == About.PERSON) {
            paragraphs.add(String.join(" ", draw.some(2, WORDS.under(concern + ".fact"))));
            paragraphs.add(draw.from(contexts()));
            paragraphs.add(draw.from(WORDS.under(concern + ".assess")));
            kinds().forEach(kind -> paragraphs.add(draw.from(WORDS.under("ask." + kind))));
            paragraphs.add(draw.from(WORDS.under("limit")));
        } else {
            paragraphs.add(WORDS.under(topic() + ".words").get(topic));
            paragraphs.add(draw.from(WORDS.under("theme.ask")));
        }
        return new Section.Content(told(title), told(String.join("\n\n", paragraphs)),
                "Source file " + (char) ('A' + draw.between(0, 25)) + draw.between(1000, 9999) + "/" + day.getYear());
    }

    private List<String> contexts() {
        return Stream.concat(WORDS.under("context").stream(),
                WORDS.under(child ? "context.child" : "context.adult").stream()).toList();
    }

    private Set<BodyKind> kinds() {
        return readers.stream().map(reader -> reader.body().kind()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String topic() {
        return about == About.PLACE ? "place" : "theme";
    }

    private String told(String words) {
        return words.replace("{who}", who).replace("{place}", place);
    }

    private Section justification() {
        return new Section.Justification(draw.from(WORDS.under("necessity")), draw.from(WORDS.under("aim")),
                draw.from(WORDS.under("connection")), draw.from(WORDS.under("less-intrusive")),
                draw.from(WORDS.under("fair-balance")));
    }

    private Section.Dates dates() {
        var due = day.plusDays(draw.between(12, 16));
        return new Section.Dates(due, day.plusDays(draw.between(28, 45)), expires);
    }

    /// What an officer answers to a need of the law.
    static String answer(String need) {
        return NEEDS.getOrDefault(need, "Considered, and recorded in the file.");
    }

    private static Map<String, String> needs() {
        Map<String, String> needs = new HashMap<>();
        Fragments.lines("needs.properties").forEach(line ->
                needs.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return Map.copyOf(needs);
    }
}
