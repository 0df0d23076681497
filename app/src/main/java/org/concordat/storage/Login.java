package org.concordat.storage;

/// A role of the database that can log in, and its password.
record Login(String user, String password) {

    static final String OWNER = "concordat_owner";
    static final String APP = "concordat_app";
    static final String PUBLIC = "concordat_public";
    static final String SEQUENCER = "concordat_sequencer";
    static final String COURIER = "concordat_courier";

    /// The password is not for logs.
    @Override
    public String toString() {
        return user;
    }
}
