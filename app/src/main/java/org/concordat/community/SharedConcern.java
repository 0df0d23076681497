package org.concordat.community;

import org.jspecify.annotations.Nullable;

/// What somebody is worried about, as they wrote it. Its names and places are theirs; an address is text, and nothing fetches it.
///
/// @param name of a person alone, as are the next four
/// @param address of something online alone, as are the next two
/// @param area the code of the police area
/// @param reach how they may be reached; null for one who stays unnamed
record SharedConcern(ConcernKind kind, @Nullable String name, @Nullable String otherNames, @Nullable String ageBand,
                     @Nullable String gender, @Nullable String place, @Nullable String address, @Nullable String material, @Nullable String seenWhere,
                     String seen, String worry, @Nullable String done, String area, boolean urgent, @Nullable String reach) {
}
