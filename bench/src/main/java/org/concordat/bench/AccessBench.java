package org.concordat.bench;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.access.Access;
import org.concordat.sharing.ReadDecision;

/// What deciding costs, and what looking costs: whoever looks, under row security, and however much there is. Two
/// services run beside each other, one with a tenth of the rows of the other.
final class AccessBench {

    private static final int DISCLOSURES = 1_000_000;
    private static final int ROUNDS = 300;
    private static final int SECONDS = 6;

    private final int disclosures;

    /// @param times how many million disclosures, each addressed five times
    AccessBench(int times) {
        disclosures = DISCLOSURES * times;
    }

    String run() throws Exception {
        try (var tenth = Service.start(); var whole = Service.start()) {
            double decision = new ReadDecision(whole.bean(Access.class), whole.bean(Clock.class).instant()).p50Nanos();
            var less = laid(tenth, disclosures / 10);
            var all = laid(whole, disclosures);
            var lists = lists(tenth, less, whole, all);
            Bench.tell("asking for pages");
            try (var load = new PageLoad(whole, all.everything())) {
                return new AccessReport(disclosures, decision, lists, load.measure(SECONDS)).text();
            }
        }
    }

    private static Multitude laid(Service service, int disclosures) throws Exception {
        Bench.tell("laying %,d disclosures".formatted(disclosures));
        try (var ground = new Ground(service)) {
            return Multitude.lay(ground, disclosures);
        }
    }

    private static Map<String, Samples> lists(Service tenth, Multitude less, Service whole, Multitude all)
            throws Exception {
        var measured = new LinkedHashMap<String, Samples>();
        try (var few = new Lists(tenth, less); var many = new Lists(whole, all)) {
            Bench.tell("measuring the lists");
            var everything = many.inbox(all.everything(), Optional.empty());
            // Each reads rows of its own: who reads what another has just read is answered sooner.
            measured.putAll(new Contestants()
                    .add(AccessReport.EVERYTHING, everything::run)
                    .add(AccessReport.RESTRICTED, many.inbox(all.restricted(), Optional.empty())::run)
                    .add(AccessReport.SMALL, many.inbox(all.few(), Optional.empty())::run)
                    .add(AccessReport.TENTH, few.inbox(less.everything(), Optional.empty())::run)
                    .run(ROUNDS));
            // All read the same.
            measured.putAll(new Contestants()
                    .add(AccessReport.ALL_ROLES, many.inbox(all.allRoles(), Optional.empty())::run)
                    .add(AccessReport.POLICIES, everything::run)
                    .add(AccessReport.NO_POLICIES, many.withoutPolicies(everything, all.everything())::run)
                    .add(AccessReport.ROWS, many.rows(true)::run)
                    .add(AccessReport.PLAIN_ROWS, many.rows(false)::run)
                    .run(ROUNDS));
            var others = new Contestants();
            many.others().forEach((name, asked) -> others.add(name, asked::run));
            measured.putAll(others.run(ROUNDS / 15));
            measured.putAll(new Contestants().add(AccessReport.EXPLAINED, many.explaining()).run(ROUNDS / 3));
            return measured;
        }
    }
}
