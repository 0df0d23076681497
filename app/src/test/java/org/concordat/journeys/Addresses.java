package org.concordat.journeys;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.requests.RequestPart;
import org.concordat.sharing.InquiryPart;
import org.concordat.sharing.Step;
import org.concordat.walls.Canaries;
import org.jspecify.annotations.Nullable;

/// The addresses of a route, each variable of its path filled by its own name with what is there: a thing of the kind the
/// address is about, its parts, its steps. Whoever adds a variable adds what stands for it to [#values].
record Addresses(Canaries canaries) {

    /// What overseers raise and draw holds nobody: there the ids of cases are tried.
    private static final Set<String> OVERSEERS_OWN = Set.of("consulting", "matters", "reviews", "samples", "sample-challenges", "statements", "figure-releases",
            "our-publications", "our-pilots", "successions");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^}]*))?}");

    /// Every one of them: the product of what stands for each variable.
    List<String> of(String route) {
        return filled(route, route, null).toList();
    }

    private Stream<String> filled(String route, String path, @Nullable UUID thing) {
        var variable = VARIABLE.matcher(path);
        if (!variable.find()) {
            return Stream.of(path);
        }
        var values = values(route, variable.group(1), variable.group(2), thing);
        return values.stream().flatMap(value -> filled(route, variable.replaceFirst(value.toString()),
                value instanceof UUID id && thing == null ? id : thing));
    }

    private Collection<?> values(String route, String name, @Nullable String choices, @Nullable UUID thing) {
        if (choices != null) {
            return List.of(choices.split("\\|"));
        }
        return switch (name) {
            case "id", "entry" -> things(route);
            case "attachment", "other", "event", "link" -> canaries.partsOf(thing);
            case "officer" -> canaries.ids("officers");
            case "step" -> Arrays.stream(Step.values()).map(Step::slug).toList();
            case "part" -> route.startsWith("/inquiries/")
                    ? Arrays.stream(InquiryPart.Kind.values()).map(InquiryPart.Kind::slug).toList()
                    : Arrays.stream(RequestPart.Kind.values()).map(RequestPart.Kind::slug).toList();
            case "area", "evaluation" -> List.of(new UUID(7, 7));
            case "code" -> List.of("E23000001");
            case "question" -> List.of("answers", "office-holder", "training");
            case "measure" -> List.of("requests-answered");
            case "quarter" -> List.of("2026-Q3");
            case "number" -> List.of("1", "2");
            case "reference" -> List.of("ISA-0000-0000");
            case "version", "name" -> List.of("none.css");
            default -> throw new IllegalStateException("nothing stands for {" + name + "} of " + route);
        };
    }

    private List<UUID> things(String route) {
        var place = route.split("/")[route.startsWith("/api/v1/") ? 3 : 1];
        var ids = canaries.ids(switch (place) {
            case "support-steps" -> "panel-actions";
            case "check" -> "receipts";
            case "cases-left" -> "cases";
            default -> OVERSEERS_OWN.contains(place) ? "cases" : place;
        });
        if (ids.isEmpty()) {
            throw new IllegalStateException("no thing stands at " + route);
        }
        return ids;
    }
}
