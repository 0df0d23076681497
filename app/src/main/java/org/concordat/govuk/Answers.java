package org.concordat.govuk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/// What a person typed into a form, and what was wrong with it: kept exactly as typed, so that the form is shown again
/// whole with an error beside each wrong field.
///
/// Each reading method notes an error when the answer is wrong and returns an [Answer] that cannot be used until the
/// form is [#ok]. A noun is given with its article and fits "Enter …": `"the reason"`. Lengths count characters (code
/// points) of the tidied text. A field keeps its first error. Not safe for use by several threads.
public final class Answers {

    private final Map<String, List<String>> typed;
    private final Map<String, FieldError> errors = new LinkedHashMap<>();
    private final Set<String> notOffered = new LinkedHashSet<>();
    private Language language = Language.EN;

    private Answers(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /// As a servlet gives them.
    public static Answers of(Map<String, String[]> submitted) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        submitted.forEach((field, values) -> typed.put(field, List.copyOf(Arrays.asList(values))));
        return new Answers(typed);
    }

    /// As [#typed] gave them, kept for an officer whose session ended.
    public static Answers kept(Map<String, List<String>> typed) {
        return new Answers(new LinkedHashMap<>(typed));
    }

    /// A form shown with what is already known; of a date, the three parts.
    public static Answers prefilled(Map<String, String> known) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        known.forEach((field, value) -> typed.put(field, List.of(value)));
        return new Answers(typed);
    }

    public static Answers blank() {
        return new Answers(new LinkedHashMap<>());
    }

    /// These answers with a field set beforehand, as when a saved draft is opened again.
    public Answers with(String field, String... values) {
        typed.put(field, List.of(values));
        return this;
    }

    /// These answers with the three parts of a date set beforehand.
    public Answers with(String field, LocalDate date) {
        return with(field + "-day", String.valueOf(date.getDayOfMonth()))
                .with(field + "-month", String.valueOf(date.getMonthValue()))
                .with(field + "-year", String.valueOf(date.getYear()));
    }

    /// These answers, and what is wrong with them said in a language.
    public Answers in(Language spoken) {
        language = spoken;
        return this;
    }

    Language language() {
        return language;
    }

    /// Everything typed, by field, raw.
    public Map<String, List<String>> typed() {
        return Map.copyOf(typed);
    }

    /// The first value typed, raw; empty when there was none.
    public String value(String field) {
        List<String> values = values(field);
        return values.isEmpty() ? "" : values.getFirst();
    }

    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean ok() {
        return errors.isEmpty();
    }

    /// In the order in which the fields were read.
    public List<FieldError> errors() {
        return List.copyOf(errors.values());
    }

    /// The fields in which something was sent that the form does not offer, in the order in which they were read. That is
    /// no mistake that can be made with the form as it stands: it was changed, or what it offered has gone meanwhile.
    public Set<String> notOffered() {
        return Collections.unmodifiableSet(notOffered);
    }

    public @Nullable String error(String field) {
        FieldError error = errors.get(field);
        return error == null ? null : error.message();
    }

    /// The same, to stand beside the field.
    @Nullable ErrorMessage beside(String field) {
        String message = error(field);
        return message == null ? null : new ErrorMessage(field + "-error", message, language);
    }

    /// The part of a field that an error points at: an id, as in the error summary's link.
    @Nullable String anchor(String field) {
        FieldError error = errors.get(field);
        return error == null ? null : error.anchor();
    }

    /// Notes an error found by the reader's own rules.
    public void reject(String field, String message) {
        reject(field, typed.containsKey(field + "-day") ? field + "-day" : field, message);
    }

    private void reject(String field, String anchor, String message) {
        errors.putIfAbsent(field, new FieldError(field, anchor, message));
    }

    /// A single line that must be given.
    public Answer<String> line(String field, String noun, int charactersMax) {
        return required(field, noun, charactersMax, true);
    }

    public Answer<Optional<String>> optionalLine(String field, String noun, int charactersMax) {
        return unlessEmpty(field, () -> line(field, noun, charactersMax));
    }

    /// Text of several lines that must be given.
    public Answer<String> text(String field, String noun, int charactersMax) {
        return required(field, noun, charactersMax, false);
    }

    public Answer<Optional<String>> optionalText(String field, String noun, int charactersMax) {
        return unlessEmpty(field, () -> text(field, noun, charactersMax));
    }

    /// A whole number between two others, both allowed.
    public Answer<Integer> whole(String field, String noun, int min, int max) {
        String text = PlainText.tidy(value(field));
        if (text.isEmpty()) {
            return wrong(field, words().enter(noun));
        }
        if (!text.matches("-?[0-9]{1,9}")) {
            return wrong(field, words().of("whole", noun));
        }
        int number = Integer.parseInt(text);
        return number < min || number > max
                ? wrong(field, words().of("whole.between", noun, Wording.count(min), Wording.count(max)))
                : right(number);
    }

    /// A date from the fields `…-day`, `…-month` and `…-year`.
    public Answer<LocalDate> date(String field, String noun) {
        return switch (TypedDate.read(value(field + "-day"), value(field + "-month"), value(field + "-year"), noun, words())) {
            case TypedDate.Real(LocalDate date) -> right(date);
            case TypedDate.Wrong(String part, String message) -> {
                reject(field, field + "-" + part, message);
                yield new Answer<>(this, null);
            }
        };
    }

    public Answer<Optional<LocalDate>> optionalDate(String field, String noun) {
        boolean empty = (value(field + "-day") + value(field + "-month") + value(field + "-year")).isBlank();
        return empty ? right(Optional.empty()) : optional(date(field, noun));
    }

    /// One of an enum's constants, by name.
    public <E extends Enum<E>> Answer<E> one(String field, String noun, Class<E> of) {
        return oneOf(field, noun, names(of)).given()
                .map(name -> right(Enum.valueOf(of, name)))
                .orElseGet(() -> new Answer<>(this, null));
    }

    /// Any number of an enum's constants, at least one.
    public <E extends Enum<E>> Answer<Set<E>> many(String field, String noun, Class<E> of) {
        return manyOf(field, noun, names(of)).given()
                .map(chosen -> {
                    Set<E> constants = EnumSet.noneOf(of);
                    chosen.forEach(name -> constants.add(Enum.valueOf(of, name)));
                    return right(constants);
                })
                .orElseGet(() -> new Answer<>(this, null));
    }

    /// One of the values that were offered.
    public Answer<String> oneOf(String field, String noun, Collection<String> offered) {
        String chosen = value(field);
        return offered.contains(chosen) ? right(chosen) : notChosen(field, noun, chosen.isEmpty());
    }

    /// Any number of the values that were offered, at least one, in the order sent.
    public Answer<Set<String>> manyOf(String field, String noun, Collection<String> offered) {
        Set<String> chosen = new LinkedHashSet<>(values(field));
        return !chosen.isEmpty() && offered.containsAll(chosen) ? right(chosen)
                : notChosen(field, noun, chosen.stream().allMatch(it -> it.isEmpty() || offered.contains(it)));
    }

    /// Whether a single checkbox was ticked.
    public boolean ticked(String field) {
        return !value(field).isEmpty();
    }

    /// An identifier, as a hidden field or a choice carries it. Whether the thing exists is the caller's to ask.
    public Answer<UUID> id(String field, String noun) {
        return uuid(value(field)).map(this::right).orElseGet(() -> wrong(field, words().select(noun)));
    }

    /// An identifier from a list in which one may choose none, which is empty; anything else that is no identifier was not offered.
    public Answer<Optional<UUID>> optionalId(String field, String noun) {
        return value(field).isEmpty() ? right(Optional.empty())
                : optional(uuid(value(field)).map(this::right).orElseGet(() -> notChosen(field, noun, false)));
    }

    /// Any number of identifiers, at least one.
    public Answer<Set<UUID>> ids(String field, String noun) {
        Set<UUID> ids = new LinkedHashSet<>();
        values(field).forEach(value -> uuid(value).ifPresent(ids::add));
        boolean all = new LinkedHashSet<>(values(field)).size() == ids.size();
        return all && !ids.isEmpty() ? right(ids) : wrong(field, words().select(noun));
    }

    /// The identifier of the act this form may cause, which depends on the form and on whoever sent it; empty when the
    /// form was not made by [Frame#form].
    public Optional<UUID> once() {
        return uuid(value(Form.ONCE));
    }

    private Answer<String> required(String field, String noun, int charactersMax, boolean singleLine) {
        String text = PlainText.tidy(value(field));
        Optional<PlainText.Fault> fault = PlainText.fault(text, charactersMax);
        if (fault.isPresent()) {
            return wrong(field, words().fault(fault.get(), noun, charactersMax));
        }
        return singleLine && text.indexOf('\n') >= 0
                ? wrong(field, words().of("one-line", noun))
                : right(text);
    }

    private <T> Answer<Optional<T>> unlessEmpty(String field, Supplier<Answer<T>> reading) {
        return PlainText.tidy(value(field)).isEmpty() ? right(Optional.empty()) : optional(reading.get());
    }

    private <T> Answer<Optional<T>> optional(Answer<T> answer) {
        return answer.given().map(value -> right(Optional.of(value))).orElseGet(() -> new Answer<>(this, null));
    }

    private <T> Answer<T> right(T value) {
        return new Answer<>(this, value);
    }

    /// @param offered whether the form offers to send what was sent: nothing, where something has to be chosen
    private <T> Answer<T> notChosen(String field, String noun, boolean offered) {
        if (!offered) {
            notOffered.add(field);
        }
        return wrong(field, offered ? words().select(noun) : words().selectAgain(noun));
    }

    private Wording words() {
        return Wording.in(language);
    }

    private <T> Answer<T> wrong(String field, String message) {
        reject(field, field, message);
        return new Answer<>(this, null);
    }

    private static <E extends Enum<E>> List<String> names(Class<E> of) {
        return Arrays.stream(of.getEnumConstants()).map(Enum::name).toList();
    }

    /// Strict where [UUID#fromString] is not: it takes `1-1-1-1-1`.
    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
