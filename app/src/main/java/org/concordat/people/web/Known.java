package org.concordat.people.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Directory;
import org.concordat.people.Held;
import org.concordat.people.PersonHeld;

/// What the bodies and officers on a page are called.
record Known(Directory.Names names) {

    static Known of(Directory directory, SignedIn who, Stream<Held> held, Stream<OfficerId> officers) {
        return new Known(directory.names(who, held.map(Held::body).collect(Collectors.toSet()),
                officers.collect(Collectors.toSet())));
    }

    static Known of(Directory directory, SignedIn who, PersonHeld person) {
        return of(directory, who, person.identities().stream(), person.history().stream().map(it -> it.by()));
    }

    static Known of(Directory directory, SignedIn who, Held... held) {
        return of(directory, who, Stream.of(held), Set.<OfficerId>of().stream());
    }

    String body(BodyId body) {
        return names.bodies().getOrDefault(body, "A body that is not in the register");
    }

    String officer(OfficerId officer) {
        return names.officers().getOrDefault(officer, "An officer who is not in the register");
    }
}
