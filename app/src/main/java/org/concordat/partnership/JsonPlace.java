package org.concordat.partnership;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.kernel.PlainText;
import org.concordat.kernel.Slug;
import org.concordat.partnership.AgreementReading.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A place in a JSON document that someone gave us. Reading it answers with nothing, and notes a fault under its path,
/// where it is not what was asked for; it never throws.
final class JsonPlace {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final String path;
    private final @Nullable JsonNode node;
    private final List<Fault> faults;

    private JsonPlace(String path, @Nullable JsonNode node, List<Fault> faults) {
        this.path = path;
        this.node = node;
        this.faults = faults;
    }

    static JsonPlace root(JsonNode node, List<Fault> faults) {
        return new JsonPlace("", node, faults);
    }

    /// An object with these fields and no others. Fields that are missing are found missing when they are read.
    Optional<JsonPlace> object(Collection<String> fields) {
        var object = present();
        if (object == null) {
            return Optional.empty();
        }
        if (!object.isObject()) {
            return fault("This must be an object, written { … }");
        }
        object.propertyNames().stream().filter(name -> !fields.contains(name))
                .forEach(name -> faults.add(new Fault(path(shown(name)), "There is no such field; remove it")));
        return Optional.of(this);
    }

    JsonPlace field(String name) {
        return new JsonPlace(path(name), node == null ? null : node.get(name), faults);
    }

    boolean isThere() {
        return node != null && !node.isNull();
    }

    /// The members of a list of 1 to so many.
    List<JsonPlace> list(int max) {
        var array = present();
        if (array == null) {
            return List.of();
        }
        if (!array.isArray() || array.isEmpty() || array.size() > max) {
            fault("This must be a list, written [ … ], of 1 to " + max);
            return List.of();
        }
        var members = new ArrayList<JsonPlace>();
        for (int i = 0; i < array.size(); i++) {
            members.add(new JsonPlace(path + "[" + i + "]", array.get(i), faults));
        }
        return members;
    }

    Optional<String> line(int charactersMax) {
        return text(charactersMax).flatMap(text -> text.indexOf('\n') < 0
                ? Optional.of(text) : fault("This must be on one line"));
    }

    Optional<String> text(int charactersMax) {
        return string().map(PlainText::tidy).flatMap(text -> {
            if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                return fault("This must not hold half a character (an unpaired surrogate)");
            }
            return PlainText.fault(text, charactersMax)
                    .map(wrong -> this.<String>fault(sentence(wrong, charactersMax)))
                    .orElseGet(() -> Optional.of(text));
        });
    }

    /// One of these words.
    Optional<String> word(Set<String> words) {
        return string().flatMap(word -> words.contains(word) ? Optional.of(word)
                : fault("This must be one of: " + String.join(", ", words.stream().sorted().toList())));
    }

    /// A slug of the law's register; whether there is one of that name is for the rules to say.
    Optional<String> slug() {
        return string().flatMap(slug -> Slug.isOne(slug) ? Optional.of(slug)
                : fault("This must be a name from the register, in small letters, digits and hyphens"));
    }

    Optional<LocalDate> day() {
        return string().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text, DAY));
            } catch (DateTimeParseException e) {
                return fault("This must be a real date, written 2027-04-01");
            }
        });
    }

    Optional<UUID> id() {
        return string().flatMap(text -> ID.matcher(text).matches() ? Optional.of(UUID.fromString(text))
                : fault("This must be an identifier, such as 6f1c2d3e-0000-4000-8000-000000000001"));
    }

    Optional<Integer> whole(int min, int max) {
        var number = present();
        if (number == null) {
            return Optional.empty();
        }
        return number.isIntegralNumber() && number.canConvertToInt() && number.intValue() >= min
                && number.intValue() <= max ? Optional.of(number.intValue())
                : fault("This must be a whole number from " + min + " to " + max);
    }

    Optional<Boolean> yesOrNo() {
        var truth = present();
        if (truth == null) {
            return Optional.empty();
        }
        return truth.isBoolean() ? Optional.of(truth.booleanValue()) : fault("This must be true or false");
    }

    /// Notes a fault here.
    <T> Optional<T> fault(String sentence) {
        faults.add(new Fault(path, sentence));
        return Optional.empty();
    }

    private Optional<String> string() {
        var text = present();
        if (text == null) {
            return Optional.empty();
        }
        return text.isString() ? Optional.of(text.stringValue()) : fault("This must be text, in quotation marks");
    }

    private @Nullable JsonNode present() {
        if (node == null) {
            fault("This is missing");
        }
        return node;
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /// A name that someone else chose, fit to be shown.
    private static String shown(String name) {
        return name.length() <= 60 && PlainText.fault(name, 60).isEmpty() ? name : "(a name that cannot be shown)";
    }

    private static String sentence(PlainText.Fault fault, int charactersMax) {
        return switch (fault) {
            case EMPTY -> "This must not be empty";
            case TOO_LONG -> "This must be " + charactersMax + " characters or less";
            case CONTROL_CHARACTERS, DIRECTION_CHARACTERS ->
                    "This must not include invisible or direction-changing characters";
            case MARKUP -> "This must not include HTML, such as <b>";
        };
    }
}
