/// Where everything is kept: PostgreSQL, run by the service itself or given to it.
///
/// - *Owns*: the database's roles and defaults (`V001`); in the data directory, `postgres`, `binaries`, `secrets`.
/// - *Front door*: [StorageKind]; otherwise Spring's own `DataSource`, `JdbcClient` and `TransactionTemplate`. Beside the
///   service: [KeptDatabase] and [BaseBackup].
/// - *Never*: starts without durable writes (`DurabilityTest`); lets anybody in without a password
///   (`EmbeddedPostgresTest`); serves as a role that row security does not bind (`AppRoleTest`); shows
///   the public more than copies (`AppRoleTest`), or before their time (`PublicationsWallTest`, `ConsultationWallTest`); logs a row that was refused (`LogsHoldNobodyTest`); leaves a server
///   behind that the next start does not find (`KilledServiceTest`); starts in a backup (`RestoreTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.concordat.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
