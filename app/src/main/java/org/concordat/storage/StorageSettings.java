package org.concordat.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the records are kept. With a `url` the database is external and all names and passwords count;
/// without one the service runs its own, and makes the passwords itself.
///
/// @param data       the directory of everything kept between runs
/// @param binaries   where the embedded PostgreSQL is unpacked; `binaries` in the data directory if not set
/// @param port       of the embedded PostgreSQL, on 127.0.0.1 alone; 0 for any that is free
/// @param connections how many the application's pool holds
@ConfigurationProperties("concordat.storage")
record StorageSettings(
        @DefaultValue("data") Path data,
        @Nullable Path binaries,
        @DefaultValue("0") int port,
        @DefaultValue("12") int connections,
        @DefaultValue("") String url,
        @DefaultValue(Login.OWNER) String ownerUser,
        @DefaultValue("") String ownerPassword,
        @DefaultValue(Login.APP) String appUser,
        @DefaultValue("") String appPassword,
        @DefaultValue(Login.PUBLIC) String publicUser,
        @DefaultValue("") String publicPassword,
        @DefaultValue(Login.SEQUENCER) String sequencerUser,
        @DefaultValue("") String sequencerPassword,
        @DefaultValue(Login.COURIER) String courierUser,
        @DefaultValue("") String courierPassword) {

    /// Of the service's own database in that directory.
    static StorageSettings embedded(Path data, @Nullable Path binaries) {
        return new StorageSettings(data, binaries, 0, 1, "", Login.OWNER, "", Login.APP, "", Login.PUBLIC, "",
                Login.SEQUENCER, "", Login.COURIER, "");
    }

    StorageKind kind() {
        return url.isBlank() ? StorageKind.EMBEDDED : StorageKind.EXTERNAL;
    }

    Login owner() {
        return new Login(ownerUser, ownerPassword);
    }

    Login app() {
        return new Login(appUser, appPassword);
    }

    Login site() {
        return new Login(publicUser, publicPassword);
    }

    Login sequencer() {
        return new Login(sequencerUser, sequencerPassword);
    }

    Login courier() {
        return new Login(courierUser, courierPassword);
    }

    Path binariesOrDefault() {
        return binaries == null ? data.resolve("binaries") : binaries;
    }

    /// The password is not for logs.
    @Override
    public String toString() {
        return "StorageSettings[" + kind() + ", data=" + data + "]";
    }
}
