package org.concordat.partnership;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.partnership.AgreementPart.Basis;
import org.concordat.partnership.AgreementPart.Contents;
import org.concordat.partnership.AgreementPart.Parties;
import org.concordat.partnership.AgreementPart.Party;
import org.concordat.partnership.AgreementPart.Publication;
import org.concordat.partnership.AgreementPart.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Each part of an agreement as JSON. Sets are written in order, so that the same agreement is the same file.
final class AgreementParts {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AgreementParts() {
    }

    static JsonNode write(AgreementPart part, Map<BodyId, String> names) {
        return switch (part) {
            case Contents contents -> {
                var words = NODES.objectNode();
                contents.words().forEach((heading, text) -> words.put(heading.slug(), text));
                var node = NODES.objectNode().put("title", contents.title());
                node.set("words", words);
                yield node;
            }
            case Parties parties -> {
                var all = NODES.arrayNode();
                parties.all().forEach(party -> all.add(write(party, names)));
                yield all;
            }
            case Basis basis -> {
                var node = NODES.objectNode();
                node.set("purposes", strings(basis.purposes(), Purpose::slug));
                node.set("gateways", strings(basis.gateways(), GatewayId::slug));
                node.put("dpia", basis.dpiaReference());
                if (basis.designationNotice() != null) {
                    node.put("designationNotice", basis.designationNotice());
                }
                yield node;
            }
            case Term term -> NODES.objectNode()
                    .put("firstDay", term.firstDay().toString())
                    .put("lastDay", term.lastDay().toString())
                    .put("reviewOn", term.reviewOn().toString())
                    .put("retentionMonths", term.retentionMonths())
                    .put("retentionRule", term.retentionRule());
            case Publication publication -> {
                var node = NODES.objectNode().put("openness", publication.openness().slug());
                if (publication.reason() != null) {
                    node.put("reason", publication.reason());
                }
                if (!publication.withheld().isEmpty()) {
                    node.set("withheld", strings(publication.withheld(), AgreementHeading::slug));
                }
                yield node;
            }
        };
    }

    static Optional<? extends AgreementPart> read(AgreementStep step, JsonPlace place) {
        return switch (step) {
            case CONTENTS -> contents(place);
            case PARTIES -> parties(place);
            case BASIS -> basis(place);
            case TERM -> term(place);
            case PUBLICATION -> publication(place);
        };
    }

    private static JsonNode write(Party party, Map<BodyId, String> names) {
        var node = NODES.objectNode().put("body", party.body().toString());
        if (names.containsKey(party.body())) {
            node.put("name", names.get(party.body()));
        }
        return node.put("controller", party.controller()).put("contact", party.contact());
    }

    private static Optional<Contents> contents(JsonPlace place) {
        return place.object(List.of("title", "words")).flatMap(it -> {
            var title = it.field("title").line(AgreementPart.LINE_MAX);
            var slugs = Arrays.stream(AgreementHeading.values()).map(AgreementHeading::slug).toList();
            var words = new EnumMap<AgreementHeading, String>(AgreementHeading.class);
            it.field("words").object(slugs).ifPresent(under -> {
                for (var heading : AgreementHeading.values()) {
                    under.field(heading.slug()).text(AgreementHeading.WORDS_MAX)
                            .ifPresent(text -> words.put(heading, text));
                }
            });
            return title.filter(text -> words.size() == slugs.size()).map(text -> new Contents(text, words));
        });
    }

    private static Optional<Parties> parties(JsonPlace place) {
        var members = place.list(Parties.PARTIES_MAX);
        var seen = new HashSet<BodyId>();
        var all = members.stream().flatMap(member -> party(member).stream()
                .filter(party -> seen.add(party.body()) || member.field("body").fault("This body is a party twice")
                        .isPresent())).toList();
        return members.isEmpty() || all.size() < members.size() ? Optional.empty() : Optional.of(new Parties(all));
    }

    private static Optional<Party> party(JsonPlace place) {
        return place.object(List.of("body", "name", "controller", "contact")).flatMap(it -> {
            if (it.field("name").isThere()) {   // for people to read; who it is, the identifier says
                it.field("name").line(AgreementPart.LINE_MAX);
            }
            var body = it.field("body").id();
            var controller = it.field("controller").yesOrNo();
            var contact = it.field("contact").line(AgreementPart.LINE_MAX);
            return body.flatMap(id -> controller.flatMap(is -> contact.map(whom ->
                    new Party(new BodyId(id), is, whom))));
        });
    }

    private static Optional<Basis> basis(JsonPlace place) {
        return place.object(List.of("purposes", "gateways", "dpia", "designationNotice")).flatMap(it -> {
            var purposes = slugs(it.field("purposes"), Purpose::new);
            var gateways = slugs(it.field("gateways"), GatewayId::new);
            var dpia = it.field("dpia").line(AgreementPart.LINE_MAX);
            var noticed = it.field("designationNotice").isThere();
            var notice = noticed ? it.field("designationNotice").line(AgreementPart.LINE_MAX) : Optional.<String>empty();
            return dpia.filter(text -> !purposes.isEmpty() && !gateways.isEmpty() && noticed == notice.isPresent())
                    .map(text -> new Basis(purposes, gateways, text, notice.orElse(null)));
        });
    }

    private static Optional<Term> term(JsonPlace place) {
        return place.object(List.of("firstDay", "lastDay", "reviewOn", "retentionMonths", "retentionRule"))
                .flatMap(it -> {
                    var first = it.field("firstDay").day();
                    var last = it.field("lastDay").day();
                    var review = it.field("reviewOn").day();
                    var months = it.field("retentionMonths").whole(1, Term.MONTHS_MAX);
                    var rule = it.field("retentionRule").line(AgreementPart.LINE_MAX);
                    if (first.isEmpty() || last.isEmpty() || review.isEmpty()) {
                        return Optional.empty();
                    }
                    var fault = Term.fault(first.get(), last.get(), review.get());
                    if (fault.isPresent()) {
                        return switch (fault.get()) {
                            case YEAR_OUT_OF_RANGE -> it.fault("The years must be from 2000 to 2200");
                            case ENDS_BEFORE_IT_BEGINS -> it.field("lastDay").fault("This must be after the first day");
                            case REVIEWED_OUTSIDE ->
                                    it.field("reviewOn").fault("This must be after the first day, and not after the last");
                        };
                    }
                    return months.flatMap(kept -> rule.map(words ->
                            new Term(first.get(), last.get(), review.get(), kept, words)));
                });
    }

    private static Optional<Publication> publication(JsonPlace place) {
        return place.object(List.of("openness", "reason", "withheld")).flatMap(it -> {
            var words = Arrays.stream(Openness.values()).map(Openness::slug).collect(Collectors.toSet());
            return it.field("openness").word(words).flatMap(Openness::ofSlug).flatMap(openness -> {
                var reason = it.field("reason");
                if (!openness.needsReason()) {
                    return reason.isThere() ? reason.fault("This must be left out when it is shown in full")
                            : Optional.of(new Publication(openness, null));
                }
                return reason.text(Publication.REASON_MAX).flatMap(why -> withheld(it.field("withheld"), openness)
                        .map(out -> new Publication(openness, why, out)));
            });
        });
    }

    /// Left out where nobody says which parts are taken out.
    private static Optional<Set<AgreementHeading>> withheld(JsonPlace place, Openness openness) {
        if (!place.isThere()) {
            return Optional.of(Set.of());
        }
        if (openness != Openness.REDACTED) {
            return place.fault("This must be left out unless parts are taken out");
        }
        var members = place.list(AgreementHeading.values().length);
        var words = Arrays.stream(AgreementHeading.values()).map(AgreementHeading::slug).collect(Collectors.toSet());
        var seen = new HashSet<AgreementHeading>();
        members.forEach(member -> member.word(words).flatMap(AgreementHeading::ofSlug).ifPresent(heading -> {
            if (!seen.add(heading)) {
                member.fault("This is in the list twice");
            }
        }));
        return members.isEmpty() || seen.size() < members.size() ? Optional.empty() : Optional.of(seen);
    }

    /// Empty when anything in the list was wrong.
    private static <T> Set<T> slugs(JsonPlace place, Function<String, T> of) {
        var members = place.list(Basis.EACH_MAX);
        var seen = new HashSet<String>();
        members.forEach(member -> member.slug().ifPresent(slug -> {
            if (!seen.add(slug)) {
                member.fault("This is in the list twice");
            }
        }));
        return seen.size() < members.size() ? Set.of() : seen.stream().map(of).collect(Collectors.toSet());
    }

    private static <T> JsonNode strings(Set<T> all, Function<T, String> text) {
        var array = NODES.arrayNode();
        all.stream().map(text).sorted().forEach(array::add);
        return array;
    }
}
