package org.concordat.bench;

import java.time.Clock;
import java.util.Arrays;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyKind;
import org.concordat.people.Looking;
import org.concordat.people.Population;

/// Whether somebody who is written down a second time, with a mistake or two, is found again, and how fast: by an officer
/// whose body holds a multitude, under row security, in a transaction that is bound to them.
final class MatchingBench {

    private static final int WARM = 200;
    private static final int FIRST = 5;

    private final int identities;
    private final int pairs;

    MatchingBench(int identities, int pairs) {
        this.identities = identities;
        this.pairs = Math.min(pairs, identities);
    }

    String run() throws Exception {
        try (var service = Service.start()) {
            try (var ground = new Ground(service); var superuser = service.superuser()) {
                var body = ground.body(BodyKind.POLICE_FORCE, "The force");
                var officer = ground.officer(body, Role.PREVENT_OFFICER);
                Bench.tell("laying %,d identities".formatted(identities));
                var twice = new Population(superuser, body.value()).lay(identities, pairs);
                var looking = new Looking(service.context());
                var clock = service.bean(Clock.class);
                Bench.tell("looking for %,d of them".formatted(twice.size()));
                for (int i = 0; i < Math.min(WARM, twice.size()); i++) {
                    looking.like(new SignedIn(officer, clock.instant()), twice.get(twice.size() - 1 - i).again());
                }
                var took = new long[twice.size()];
                int found = 0;
                int foundAtAll = 0;
                for (int i = 0; i < twice.size(); i++) {
                    long since = System.nanoTime();
                    var like = looking.like(new SignedIn(officer, clock.instant()), twice.get(i).again());
                    took[i] = System.nanoTime() - since;
                    int place = like.indexOf(twice.get(i).id());
                    found += place >= 0 && place < FIRST ? 1 : 0;
                    foundAtAll += place >= 0 ? 1 : 0;
                }
                Arrays.sort(took);
                var samples = new Samples(took);
                return new Figures("matching", "matching: people written down a second time, found again")
                        .with("identities", identities, "identities that one body holds")
                        .with("pairs", twice.size(), "of them written down once more, with one to three mistakes")
                        .with("recall_at_5", (double) found / twice.size(), "found among the first five suggestions")
                        .with("recall_at_10", (double) foundAtAll / twice.size(), "found among all that are suggested, ten at most")
                        .with("search_ms_p50", samples.p50(), "a search, ms")
                        .with("search_ms_p95", samples.p95(), "a search, ms, the slowest but one in twenty")
                        .with("search_ms_p99", samples.p99(), "a search, ms, the slowest but one in a hundred")
                        .text();
            }
        }
    }
}
