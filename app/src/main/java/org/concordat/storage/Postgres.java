package org.concordat.storage;

/// The PostgreSQL of this run of the service.
interface Postgres extends AutoCloseable {

    Database database();

    @Override
    void close();

    /// One that somebody else runs, with its roles made by its administrator (`docs/running.md`).
    record External(Database database) implements Postgres {

        @Override
        public void close() {
            // Not ours to stop.
        }
    }
}
