package org.concordat.law;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.concordat.kernel.Between;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One object of a register file, read strictly: what is missing, of another type, or never asked for is refused.
class Entry {

    private final String file;
    private final String where;
    private final JsonNode node;
    private final Set<String> read = new HashSet<>();

    private Entry(String file, String where, JsonNode node) {
        this.file = file;
        this.where = where;
        this.node = node;
    }

    /// Reads one object, then refuses it if it holds a field that the reading did not ask for.
    static <T> T read(String file, String where, JsonNode node, Function<Entry, T> reading) {
        Entry entry = new Entry(file, where, node);
        if (!node.isObject()) {
            throw new InvalidLaw(file + ", " + where + ": not an object");
        }
        T result = reading.apply(entry);
        node.propertyNames().stream().filter(name -> !entry.read.contains(name)).findFirst().ifPresent(name -> {
            throw entry.invalid(name, "unknown field");
        });
        return result;
    }

    InvalidLaw invalid(String field, String why) {
        return new InvalidLaw(file + ", " + where + ", field " + field + ": " + why);
    }

    String text(String field) {
        return optionalText(field).orElseThrow(() -> invalid(field, "missing"));
    }

    Optional<String> optionalText(String field) {
        return Optional.ofNullable(value(field)).map(value -> textOf(field, value));
    }

    int count(String field) {
        JsonNode value = required(field);
        if (!value.isIntegralNumber() || value.asInt() < 1) {
            throw invalid(field, "not a number above zero");
        }
        return value.asInt();
    }

    boolean has(String field) {
        return value(field) != null;
    }

    Words words(String field) {
        return object(field, words -> new Words(words.text("en"), words.text("cy")));
    }

    Authority authority() {
        String source = text("source");
        Standing standing = Standing.of(source).orElseThrow(() -> invalid("source", "unknown: " + source));
        LocalDate from = date("from", text("from"));
        @Nullable LocalDate until = optionalText("until").map(text -> date("until", text)).orElse(null);
        if (until != null && !from.isBefore(until)) {
            throw invalid("until", "not after " + from);
        }
        Optional<String> fromStanding = optionalText("fromStanding");
        fromStanding.filter(text -> !text.equals("to be checked")).ifPresent(text -> {
            throw invalid("fromStanding", "unknown: " + text);
        });
        return new Authority(text("citation"), standing, new Between(from, until), fromStanding.isPresent());
    }

    /// A list of words, each known to `known`; a set in the order written.
    <T> Set<T> set(String field, Function<String, Optional<T>> known) {
        Set<T> values = new LinkedHashSet<>();
        for (JsonNode element : nodes(field)) {
            String text = textOf(field, element);
            T value = known.apply(text).orElseThrow(() -> invalid(field, "unknown: " + text));
            if (!values.add(value)) {
                throw invalid(field, "twice: " + text);
            }
        }
        return Collections.unmodifiableSet(values);
    }

    <E extends Enum<E>> Set<E> enums(String field, Class<E> type) {
        return set(field, text -> constant(type, text));
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        String text = text(field);
        return constant(type, text).orElseThrow(() -> invalid(field, "unknown: " + text));
    }

    /// A list of objects; each is named by its place when it is refused.
    <T> List<T> objects(String field, Function<Entry, T> reading) {
        List<T> values = new ArrayList<>();
        for (JsonNode element : nodes(field)) {
            values.add(read(file, where + ", " + field + " " + (values.size() + 1), element, reading));
        }
        return List.copyOf(values);
    }

    <T> List<T> optionalObjects(String field, Function<Entry, T> reading) {
        return has(field) ? objects(field, reading) : List.of();
    }

    <T> T object(String field, Function<Entry, T> reading) {
        return read(file, where + ", " + field, required(field), reading);
    }

    <T> Optional<T> optionalObject(String field, Function<Entry, T> reading) {
        return has(field) ? Optional.of(object(field, reading)) : Optional.empty();
    }

    /// A list with something in it.
    JsonNode nodes(String field) {
        JsonNode value = required(field);
        if (!value.isArray() || value.isEmpty()) {
            throw invalid(field, "not a list with something in it");
        }
        return value;
    }

    private LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw invalid(field, "not a date: " + text);
        }
    }

    private String textOf(String field, JsonNode value) {
        if (!value.isString() || value.asString().isBlank()) {
            throw invalid(field, "not text, or blank");
        }
        return value.asString();
    }

    private JsonNode required(String field) {
        return Optional.ofNullable(value(field)).orElseThrow(() -> invalid(field, "missing"));
    }

    private @Nullable JsonNode value(String field) {
        read.add(field);
        return node.get(field);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        return Set.of(type.getEnumConstants()).stream().filter(each -> each.name().equals(text)).findFirst();
    }
}
