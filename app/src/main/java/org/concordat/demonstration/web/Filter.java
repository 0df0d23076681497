package org.concordat.demonstration.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.concordat.access.Role;
import org.jspecify.annotations.Nullable;

/// Which officers the sign-in page lists. What is not understood filters nothing.
///
/// @param area the name of a police area, [#NATIONAL], or empty
record Filter(String area, @Nullable Role role, String words) {

    static final String NATIONAL = "National";

    static Filter of(@Nullable String area, @Nullable String role, @Nullable String words) {
        return new Filter(area == null ? "" : area,
                Arrays.stream(Role.values()).filter(each -> each.name().equals(role)).findFirst().orElse(null),
                words == null ? "" : words);
    }

    String href(int page) {
        return "/sign-in?area=" + encoded(area) + "&role=" + (role == null ? "" : role.name())
                + "&words=" + encoded(words) + "&page=" + page + "#everyone";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
