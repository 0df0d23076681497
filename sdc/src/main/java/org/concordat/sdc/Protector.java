package org.concordat.sdc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// The library from files to files: protects records by rules into a directory, and attacks such directories.
public final class Protector {

    private final Progress progress;

    public Protector(Progress progress) {
        this.progress = progress;
    }

    /// Protects what is in a CSV file; the release is written if the attack on it fails, and nothing else is.
    ///
    /// @param key the secret, where the method needs one
    /// @param earlier releases; those from records of the same name are reckoned with
    public Protection.Outcome protect(Path csv, Path rulesFile, Path out, Optional<SecretKey> key, List<Path> earlier)
            throws IOException, Malformed {
        ReleaseFiles.mustBeFree(out.toAbsolutePath());
        var bytes = ReleaseFiles.bytes(rulesFile);
        var rules = Rules.parse(bytes);
        var hierarchies = new HashMap<String, List<Hierarchy.Line>>();
        for (var variable : rules.variables()) {
            if (variable.hierarchy().isPresent()) {
                hierarchies.put(variable.name(),
                        Hierarchy.read(rulesFile.toAbsolutePath().resolveSibling(variable.hierarchy().get())));
            }
        }
        var records = new RecordsFile(rules, CsvRows.read(csv), hierarchies).read();
        var before = new ArrayList<Release>();
        for (var directory : earlier) {
            var release = ReleaseFiles.read(directory);
            if (release.rules().records().equals(rules.records())) {
                before.add(release);
            } else {
                progress.note(directory + " is of other records, " + release.rules().records() + ", and is not reckoned with");
            }
        }
        var outcome = new Protection(rules, records, key, before, progress).run();
        if (outcome instanceof Protection.Outcome.Released released) {
            ReleaseFiles.write(out.toAbsolutePath(), released, bytes);
        }
        return outcome;
    }

    /// Attacks releases with what is in them and nothing else; those from records of one name together.
    ///
    /// @param allBounds whether the bounds of every cell are worked out, not only of those that fall
    /// @return by the name of the records
    /// **Errors:** [Malformed]; [TimeoutException] if it does not finish.
    public LinkedHashMap<String, AttackReport> attack(List<Path> directories, boolean allBounds)
            throws IOException, Malformed, TimeoutException {
        var byRecords = new LinkedHashMap<String, List<Release>>();
        for (var directory : directories) {
            var release = ReleaseFiles.read(directory);
            byRecords.computeIfAbsent(release.rules().records(), _ -> new ArrayList<>()).add(release);
        }
        var reports = new LinkedHashMap<String, AttackReport>();
        for (var entry : byRecords.entrySet()) {
            try {
                reports.put(entry.getKey(), new Publications(entry.getValue()).attack(allBounds, Attack.within(entry.getValue().getLast().rules()), progress));
            } catch (Simplex.OutOfTime tooLong) {
                throw new TimeoutException("the attack on " + entry.getKey()
                        + " did not finish in time, which says nothing about the figures (seconds N in the rules)");
            }
        }
        return reports;
    }
}
