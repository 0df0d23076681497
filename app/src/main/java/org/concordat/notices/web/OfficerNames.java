package org.concordat.notices.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Sent;
import org.concordat.partnership.Directory;
import org.springframework.stereotype.Component;

/// What those are called whose mail did not arrive.
@Component
class OfficerNames {

    private final Directory directory;

    OfficerNames(Directory directory) {
        this.directory = directory;
    }

    Map<OfficerId, String> of(SignedIn who, List<Sent> letters) {
        return directory.names(who, Set.of(), letters.stream().map(Sent::officer).collect(Collectors.toSet())).officers();
    }
}
