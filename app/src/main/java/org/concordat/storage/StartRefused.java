package org.concordat.storage;

import org.jspecify.annotations.Nullable;

/// The service will not start on this storage. The message is one sentence for whoever runs it.
public class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        this(sentence, null);
    }

    StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
