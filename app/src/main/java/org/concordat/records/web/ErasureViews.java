package org.concordat.records.web;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.ledger.EntryKinds;
import org.concordat.partnership.Directory;
import org.concordat.records.Erasure;
import org.concordat.records.Erasures;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Component;

/// What the page about an erasure needs beside it: what officers and kinds of entry are called.
@Component
class ErasureViews {

    private final Directory directory;
    private final EntryKinds kinds;

    ErasureViews(Directory directory, EntryKinds kinds) {
        this.directory = directory;
        this.kinds = kinds;
    }

    ErasuresPage all(SignedIn who, Erasures.Which which, Page<Erasure> found) {
        var bodies = found.rows().stream().map(Erasure::body).collect(Collectors.toSet());
        return new ErasuresPage(which, found, directory.names(who, bodies, Set.of()).bodies());
    }

    ErasurePage one(SignedIn who, Erasures.Sight it, Answers answers) {
        var erasure = it.erasure();
        var officers = new HashSet<>(Set.of(erasure.proposedBy()));
        if (erasure.decision() != null) {
            officers.add(erasure.decision().by());
        }
        if (erasure.didIt() != null) {
            officers.add(erasure.didIt());
        }
        var names = directory.names(who, Set.of(erasure.body()), officers);
        return new ErasurePage(it, it.entry().map(entry -> kinds.sentence(entry.kind(), entry.version())).orElse(""), names.officers(),
                names.bodies().getOrDefault(erasure.body(), ""), who.officer(), answers);
    }
}
