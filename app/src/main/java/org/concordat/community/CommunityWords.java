package org.concordat.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.concordat.govuk.Language;

/// The sentences of these pages in one language (`community/community.properties`, `community/community_cy.properties`),
/// and its way of writing days. A key that is missing in one language is a fault.
final class CommunityWords {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Map<Language, CommunityWords> ALL = new EnumMap<>(Map.of(
            Language.EN, new CommunityWords("community.community", Locale.ROOT, Locale.UK),
            Language.CY, new CommunityWords("community.community", Locale.of("cy"), Locale.of("cy"))));

    /// Of the forms: `community/voices.properties`, `community/voices_cy.properties`.
    private static final Map<Language, CommunityWords> VOICES = new EnumMap<>(Map.of(
            Language.EN, new CommunityWords("community.voices", Locale.ROOT, Locale.UK),
            Language.CY, new CommunityWords("community.voices", Locale.of("cy"), Locale.of("cy"))));

    /// Of receipts: `community/check.properties`, `community/check_cy.properties`.
    private static final Map<Language, CommunityWords> CHECK = new EnumMap<>(Map.of(
            Language.EN, new CommunityWords("community.check", Locale.ROOT, Locale.UK),
            Language.CY, new CommunityWords("community.check", Locale.of("cy"), Locale.of("cy"))));

    /// Of publications: `community/publications.properties`, `community/publications_cy.properties`.
    private static final Map<Language, CommunityWords> PUBLICATIONS = new EnumMap<>(Map.of(
            Language.EN, new CommunityWords("community.publications", Locale.ROOT, Locale.UK),
            Language.CY, new CommunityWords("community.publications", Locale.of("cy"), Locale.of("cy"))));

    /// Of pilots: `community/pilots.properties`, `community/pilots_cy.properties`.
    private static final Map<Language, CommunityWords> PILOTS = new EnumMap<>(Map.of(
            Language.EN, new CommunityWords("community.pilots", Locale.ROOT, Locale.UK),
            Language.CY, new CommunityWords("community.pilots", Locale.of("cy"), Locale.of("cy"))));

    private final ResourceBundle bundle;
    private final Locale locale;

    private CommunityWords(String name, Locale of, Locale locale) {
        this.bundle = ResourceBundle.getBundle(name, of,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    static CommunityWords in(Language language) {
        return ALL.get(language);
    }

    static CommunityWords voices(Language language) {
        return VOICES.get(language);
    }

    static CommunityWords check(Language language) {
        return CHECK.get(language);
    }

    static CommunityWords publications(Language language) {
        return PUBLICATIONS.get(language);
    }

    static CommunityWords pilots(Language language) {
        return PILOTS.get(language);
    }

    String of(String key) {
        return bundle.getString(key);
    }

    /// A question that has its answer: whether it had to be answered, which stands behind it in brackets, says nothing any more.
    String answered(String key) {
        return of(key).replaceFirst(" \\([^)]*\\)$", "");
    }

    /// The sentence of a constant: `standing.in-force`.
    String of(String key, Enum<?> constant) {
        return of(key + "." + slug(constant.name()));
    }

    /// The sentences under `key.1`, `key.2` and so on.
    List<String> all(String key) {
        var found = new ArrayList<String>();
        for (int i = 1; bundle.containsKey(key + "." + i); i++) {
            found.add(of(key + "." + i));
        }
        return found;
    }

    String on(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    /// To the minute, as people say it.
    String at(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale).withZone(ZONE).format(moment);
    }

    /// To the second, where it is compared with what another clock said.
    String exactly(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", locale).withZone(ZONE).format(moment);
    }

    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
