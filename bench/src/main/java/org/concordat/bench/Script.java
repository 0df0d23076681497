package org.concordat.bench;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// A recording made ready to be played again: which values stay, and which are new each time.
record Script(List<List<Call>> units) {

    private static final Pattern REFERENCE = Pattern.compile("D-[0-9A-Z]{4}-[0-9A-Z]{4}");

    /// @param list whether its rows are the inbox
    record Call(String sql, List<Value> values, boolean query, boolean list, int rows) {
    }

    /// A value in its place.
    sealed interface Value {
    }

    record Nothing(int place, int type) implements Value {
    }

    record Text(int place, String text) implements Value {
    }

    /// Words around the disclosure's id, such as an address of the service.
    record Around(int place, String before, String after) implements Value {
    }

    record Same(int place, Object value) implements Value {
    }

    record New(int place, What what) implements Value {
    }

    /// An id that the operation made: another in each, and the same wherever it stood.
    record Made(int place, UUID as) implements Value {
    }

    /// What is new in each operation.
    enum What { DISCLOSURE, ACT, REFERENCE, MOMENT }

    /// What is known of the operation that was recorded: its own ids, those that do not change, and its moments.
    record Known(UUID disclosure, UUID act, Set<UUID> stay, Set<OffsetDateTime> moments) {
    }

    static Script of(Recording recording, Known known) {
        return new Script(recording.units().stream().map(unit -> unit.calls().stream()
                .map(call -> new Call(call.sql(),
                        call.bindings().stream().map(binding -> value(binding, known)).toList(),
                        call.query(), call.sql().contains("sharing.addressed") && call.rows() > 1, call.rows()))
                .toList()).toList());
    }

    private static Value value(Recording.Binding binding, Known known) {
        int place = binding.place();
        var value = binding.value();
        if (value == null || binding.method().equals("setNull")) {
            return new Nothing(place, value instanceof Integer type ? type : java.sql.Types.NULL);
        }
        return switch (value) {
            case UUID id when id.equals(known.disclosure()) -> new New(place, What.DISCLOSURE);
            case UUID id when id.equals(known.act()) -> new New(place, What.ACT);
            case UUID id when !known.stay().contains(id) -> new Made(place, id);
            case OffsetDateTime at when known.moments().contains(at) -> new New(place, What.MOMENT);
            case String text when text.contains(known.disclosure().toString()) -> {
                var parts = text.split(known.disclosure().toString(), 2);
                yield new Around(place, parts[0], parts[1]);
            }
            case String text when REFERENCE.matcher(text).matches() -> new New(place, What.REFERENCE);
            case String text -> new Text(place, text);
            default -> new Same(place, value);
        };
    }
}
