package org.concordat.bench;

import org.concordat.ledger.Ledger;

/// What the ledger takes: the log library alone, acts recorded through PostgreSQL beside a hash chain, and an act with
/// the ledger beside the same act without. What is compared takes turns within one run.
record LedgerBench(long entries) {

    Figures run() throws Exception {
        var figures = new Figures("ledger", "ledger: the log library, acts through PostgreSQL, and what an act pays for it")
                .with(Apart.tlog(entries));
        try (var service = Service.start("--concordat.storage.connections=" + OverHashChain.CLIENTS);
             var ground = new Ground(service)) {
            figures.with(new ActOverhead(service, ground, new CaughtUp(service.bean(Ledger.class), ground)).measure());
            return figures.with(new OverHashChain(service, ground).measure());
        }
    }
}
