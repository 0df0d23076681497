package org.concordat.storage;

/// Whose PostgreSQL holds the records: the service's own, or one that it was given. A bean.
public enum StorageKind {
    EMBEDDED,
    EXTERNAL
}
