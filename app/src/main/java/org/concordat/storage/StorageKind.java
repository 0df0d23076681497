package org.concordat.storage;

/// Whose PostgreSQL holds the records: the service's own, or one that it was given. A bean.
public enum StorageKind {
    EMBEDDED,
    EXTERNAL;

    /// The qualifier of the public site's own `DataSource`: its role reads copies alone, in the schema `published`.
    public static final String PUBLIC_SITE = "publicSite";

    /// The qualifier of the `DataSource` of the role that numbers the ledger. Each of its connections is a new one.
    public static final String SEQUENCER = "sequencerDatabase";

    /// The qualifier of the `DataSource` of the role that delivers notices. Each of its connections is a new one.
    public static final String COURIER = "courierDatabase";
}
