package org.concordat.partnership;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.BodyKind;

/// A police area with the bodies that served it on the day asked about.
public record AreaServed(Area area, List<Body> bodies) {

    public AreaServed {
        bodies = List.copyOf(bodies);
    }

    public Optional<Body> force() {
        return only(BodyKind.POLICE_FORCE);
    }

    public Optional<Body> policingBody() {
        return only(BodyKind.LOCAL_POLICING_BODY);
    }

    private Optional<Body> only(BodyKind kind) {
        return bodies.stream().filter(b -> b.kind() == kind).findFirst();
    }
}
