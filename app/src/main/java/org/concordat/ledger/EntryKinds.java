package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every kind of entry there is: each module has an `entries.txt` beside its words. `docs/entries.md` is written from
/// them.
///
/// **Shape** of a line: `kind ; fields ; sentence`, or `kind version ; fields ; sentence` from version 2 on. One that
/// begins with `-` is what was refused: its kind ends in `.refused`, and it has the field `rules`.
///
/// *Errors*: a line that is not so, or a kind that is there twice, stops the service from starting.
@Component
public class EntryKinds {

    private final Map<String, EntryKind> kinds = new TreeMap<>();

    EntryKinds() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:*/entries.txt")) {
                file.getContentAsString(UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(EntryKinds::read).forEach(this::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EntryKind read(String line) {
        var parts = line.split(" *; *", 3);
        var named = parts[0].strip().split(" ");
        if (parts.length != 3 || parts[2].isBlank() || named.length > 2) {
            throw new IllegalStateException("this describes no kind of entry: " + line);
        }
        var fields = new TreeSet<>(parts[1].isBlank() ? List.<String>of() : List.of(parts[1].strip().split(" ")));
        int version = named.length == 1 ? 1 : Integer.parseInt(named[1]);
        if (!named[0].startsWith("-")) {
            return new EntryKind(named[0], version, fields, parts[2].strip());
        }
        fields.add("rules");
        return new EntryKind(named[0].substring(1) + ".refused", version, fields, "Refused: " + parts[2].strip());
    }

    private void add(EntryKind kind) {
        if (kinds.put(kind.name(), kind) != null) {
            throw new IllegalStateException("the kind of entry " + kind.name() + " is described twice");
        }
    }

    /// Every kind, by name.
    public Collection<EntryKind> all() {
        return kinds.values();
    }

    /// What a kind says; its name where nobody has described it.
    public String sentence(String kind) {
        var described = kinds.get(kind);
        return described == null ? kind : described.sentence();
    }

    /// What is wrong with an entry, as a sentence; empty if it is as its kind says.
    Optional<String> objection(Entry entry) {
        var kind = kinds.get(entry.kind());
        if (kind == null || kind.version() != entry.version()) {
            return Optional.of("no entries.txt describes the kind " + entry.kind() + ", version " + entry.version());
        }
        return entry.fields().keySet().stream()
                .filter(field -> !kind.fields().contains(field) && !field.equals(Entry.CLIENT)).findFirst()
                .map(field -> "entries.txt names no field " + field + " of the kind " + entry.kind());
    }
}
