package org.concordat.statistics;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How figures are made.
///
/// @param key file with the keys of noise, one a line, the one for new records first; made when it is first needed over an embedded
///     database, as `secrets/figures` in the data directory, if not set
@ConfigurationProperties("concordat.figures")
record FigureSettings(@Nullable Path key) {
}
