package org.concordat.tlog;

import java.io.IOException;

/// An entry was not acknowledged.
///
/// It may be in the log nevertheless: it was not learnt whether it became durable. The log reads itself again before
/// it takes more, so [Log#head] after the next append tells.
public final class AppendFailed extends IOException {

    AppendFailed(Throwable why) {
        super("not known to be durable: " + why.getMessage(), why);
    }
}
