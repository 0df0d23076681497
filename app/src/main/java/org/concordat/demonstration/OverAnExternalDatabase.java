package org.concordat.demonstration;

import org.concordat.storage.StartRefused;
import org.concordat.storage.StorageKind;
import org.springframework.stereotype.Component;

/// Refuses to start a demonstration over a database that may hold real records.
@Component
class OverAnExternalDatabase {

    /// *Errors*: [StartRefused], with one sentence for whoever runs the service.
    OverAnExternalDatabase(StorageKind storage, DemonstrationSettings settings) {
        if (storage == StorageKind.EXTERNAL && settings.demonstration()) {
            throw new StartRefused("The demonstration is never put into an external database:"
                    + " set concordat.demonstration=false, or leave concordat.storage.url empty.");
        }
    }
}
