package org.concordat.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// What a browser would send of the forms of a page: what was typed, else what stands in them; and of what is asked and not
/// answered, the first choice, tomorrow, or some words.
///
/// @param chosen of each choice, what is chosen, or else the first
/// @param offered of each choice, everything that can be chosen
/// @param written of each field, what stands in it
record FormShown(Map<String, String> chosen, Map<String, List<String>> offered, Map<String, String> written) {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b[^>]*method=\"post\".*?</form>");
    private static final Pattern FIELD = Pattern.compile("(?s)<(input|textarea|select)\\b([^>]*)>(?:(.*?)</\\1>)?");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> CHOICES = Set.of("radio", "checkbox");
    private static final Set<String> NOBODY_TYPES = Set.of("file", "submit", "hidden");

    static FormShown of(String page) {
        var it = new FormShown(new HashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        FORM.matcher(page).results().forEach(form -> it.read(FIELD.matcher(form.group())));
        return it;
    }

    private void read(Matcher fields) {
        while (fields.find()) {
            var attributes = attributes(fields.group(2));
            var name = attributes.getOrDefault("name", "");
            var type = attributes.getOrDefault("type", fields.group(1));
            if (type.equals("select")) {
                OPTION.matcher(String.valueOf(fields.group(3))).results().map(option -> attributes(option.group(1)))
                        .filter(option -> !option.getOrDefault("value", "").isEmpty())
                        .forEach(option -> offers(name, option.get("value"), option.containsKey("selected")));
            } else if (CHOICES.contains(type)) {
                offers(name, attributes.getOrDefault("value", "on"), attributes.containsKey("checked"));
            } else if (!name.startsWith("_") && (!NOBODY_TYPES.contains(type) || attributes.containsKey("value"))) {
                written.put(name, type.equals("textarea") ? HtmlUtils.htmlUnescape(String.valueOf(fields.group(3))).strip()
                        : attributes.getOrDefault("value", ""));
            }
        }
    }

    private void offers(String name, String value, boolean isChosen) {
        offered.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        if (isChosen) {
            chosen.put(name, value);
        }
    }

    /// A choice that was typed counts where it is offered; anything else, before what stands there.
    Map<String, String> filled(Map<String, String> typed, LocalDate today) {
        var all = new HashMap<>(typed);
        offered.forEach((name, values) -> {
            if (!values.contains(typed.get(name))) {
                all.put(name, chosen.getOrDefault(name, values.getFirst()));
            }
        });
        written.forEach((name, value) -> all.putIfAbsent(name, value.isEmpty() ? something(name, today.plusDays(1)) : value));
        return all;
    }

    /// Whoever was born, was born before; where that may be left out, it is.
    private static String something(String name, LocalDate day) {
        var part = name.startsWith("born") ? "born" : name.substring(name.lastIndexOf('-') + 1);
        return switch (part) {
            case "born" -> "";
            case "day" -> "" + day.getDayOfMonth();
            case "month" -> "" + day.getMonthValue();
            case "year" -> "" + day.getYear();
            default -> "Words";
        };
    }

    private static Map<String, String> attributes(String tag) {
        var all = new HashMap<String, String>();
        ATTRIBUTE.matcher(tag).results().forEach(it -> all.put(it.group(1),
                it.group(2) == null ? "" : HtmlUtils.htmlUnescape(it.group(2))));
        return all;
    }
}
