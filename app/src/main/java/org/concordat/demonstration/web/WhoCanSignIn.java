package org.concordat.demonstration.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.demonstration.EveryoneSql;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Areas;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Holder;
import org.springframework.stereotype.Component;

/// The officers who hold a role today.
@Component
class WhoCanSignIn {

    /// Where a newcomer best meets each role first; then wherever anyone holds it.
    private static final Map<Role, List<BodyKind>> BEST_MET = Map.of(
            Role.ORIGINATOR, List.of(BodyKind.COUNTER_TERRORISM_POLICING),
            Role.APPROVER, List.of(BodyKind.COUNTER_TERRORISM_POLICING),
            Role.DISCLOSURE_OFFICER, List.of(BodyKind.LOCAL_AUTHORITY),
            Role.SAFEGUARDING_LEAD, List.of(BodyKind.SCHOOL),
            Role.PREVENT_OFFICER, List.of(BodyKind.POLICE_FORCE),
            Role.AGREEMENT_OWNER, List.of(BodyKind.COUNTER_TERRORISM_POLICING),
            Role.ADMINISTRATOR, List.of(BodyKind.COUNTER_TERRORISM_POLICING),
            Role.SCRUTINY_OFFICER, List.of(BodyKind.LOCAL_POLICING_BODY));

    private final Bodies bodies;
    private final Areas areas;
    private final EveryoneSql everyone;

    WhoCanSignIn(Bodies bodies, Areas areas, EveryoneSql everyone) {
        this.bodies = bodies;
        this.areas = areas;
        this.everyone = everyone;
    }

    /// By body, then by name.
    List<Person> all(Instant at) {
        var day = at.atZone(Viewer.ZONE).toLocalDate();
        var known = bodies.named(bodies.all(day).stream().map(body -> body.id()).toList(), day);
        Map<BodyId, Set<String>> served = new HashMap<>();
        areas.served(day).forEach(it -> it.bodies().forEach(body ->
                served.computeIfAbsent(body.id(), id -> new TreeSet<>()).add(it.area().name())));
        Map<OfficerId, List<Holder>> held = new LinkedHashMap<>();
        everyone.at(at).forEach(it -> held.computeIfAbsent(it.officer(), id -> new ArrayList<>()).add(it));
        return held.values().stream()
                .map(each -> {
                    var first = each.getFirst();
                    var body = known.get(first.body());
                    return new Person(first.officer(), first.name(), body.name(), body.kind(),
                            served.getOrDefault(body.id(), Set.of()), each.stream().map(Holder::role).sorted().toList());
                })
                .sorted(Comparator.comparing(Person::body).thenComparing(Person::name))
                .toList();
    }

    /// One officer for each role, in the order of the roles: someone who holds few others.
    static Map<Role, Person> first(List<Person> people) {
        Map<Role, Person> first = new LinkedHashMap<>();
        for (var role : Role.values()) {
            best(role, people).ifPresent(person -> first.put(role, person));
        }
        return first;
    }

    private static Optional<Person> best(Role role, List<Person> people) {
        var kinds = BEST_MET.getOrDefault(role, List.of());
        var holders = people.stream().filter(person -> person.roles().contains(role))
                .sorted(Comparator.comparingInt(person -> person.roles().size())).toList();
        return Stream.concat(holders.stream().filter(it -> kinds.contains(it.kind())), holders.stream()).findFirst();
    }
}
