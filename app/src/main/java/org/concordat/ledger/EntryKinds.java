package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every kind of entry there is: each module has an `entries.txt` beside its words. `docs/entries.md` is written from
/// them.
///
/// **Shape** of a line: `kind ; fields ; sentence`, or `kind version ; fields ; sentence` from version 2 on. One that
/// begins with `-` is what was refused: its kind ends in `.refused`, and it has the field `rules`.
///
/// Versions of a kind stand side by side, for entries are never written again: each is described by its own.
///
/// *Errors*: a line that is not so, or a version of a kind that is there twice, stops the service from starting.
@Component
public class EntryKinds {

    /// By name, then by version.
    private final Map<String, TreeMap<Integer, EntryKind>> kinds = new TreeMap<>();

    @Autowired
    EntryKinds() {
        this(described());
    }

    EntryKinds(List<String> lines) {
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(EntryKinds::read).forEach(this::add);
    }

    private static List<String> described() {
        try {
            var lines = new ArrayList<String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:*/entries.txt")) {
                lines.addAll(file.getContentAsString(UTF_8).lines().toList());
            }
            return lines;
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
        if (kinds.computeIfAbsent(kind.name(), _ -> new TreeMap<>()).put(kind.version(), kind) != null) {
            throw new IllegalStateException("the kind of entry " + kind.name() + " is described twice");
        }
    }

    /// Every version of every kind, by name.
    public List<EntryKind> all() {
        return kinds.values().stream().flatMap(versions -> versions.values().stream()).toList();
    }

    /// The newest version of every kind, by name.
    public List<EntryKind> newest() {
        return kinds.values().stream().map(versions -> versions.lastEntry().getValue()).toList();
    }

    /// What a kind says, in its newest version; its name where nobody has described it.
    public String sentence(String kind) {
        var described = kinds.get(kind);
        return described == null ? kind : described.lastEntry().getValue().sentence();
    }

    /// What an entry of that kind and version says; the kind's name where nobody has described that version.
    public String sentence(String kind, int version) {
        var described = kinds.getOrDefault(kind, new TreeMap<>()).get(version);
        return described == null ? kind : described.sentence();
    }

    /// What is wrong with an entry, as a sentence; empty if it is as its kind says.
    Optional<String> objection(Entry entry) {
        var kind = kinds.getOrDefault(entry.kind(), new TreeMap<>()).get(entry.version());
        if (kind == null) {
            return Optional.of("no entries.txt describes the kind " + entry.kind() + ", version " + entry.version());
        }
        return entry.fields().keySet().stream()
                .filter(field -> !kind.fields().contains(field) && !field.equals(Entry.CLIENT)).findFirst()
                .map(field -> "entries.txt names no field " + field + " of the kind " + entry.kind());
    }
}
