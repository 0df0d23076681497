package org.concordat.storage;

/// Whose PostgreSQL holds the records: the service's own, or one that it was given. A bean.
public enum StorageKind {
    EMBEDDED,
    EXTERNAL;

    /// The qualifier of the public site's own `DataSource`: its role reads copies alone, in the schema `published`.
    public static final String PUBLIC_SITE = "publicSite";
}
