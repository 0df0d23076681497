package org.concordat.api.web;

import java.util.Locale;
import org.concordat.api.Call;
import org.jspecify.annotations.Nullable;

/// Who calls and what came with the request beside its body.
///
/// @param what the method and address, as part of what is asked under a key
/// @param key of the act (draft-ietf-httpapi-idempotency-key-header); null where none came
/// @param ifMatch which version the caller has seen; null where none came
/// @param ifNoneMatch which answer the caller has; null where none came
/// @param language in which rules are said
record Caller(Call call, String what, @Nullable String key, @Nullable String ifMatch, @Nullable String ifNoneMatch,
              Locale language) {
}
