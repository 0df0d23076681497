package org.concordat.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Purpose;

/// The catalogue of purposes.
public class Purposes {

    private final Versions<NamedPurpose> purposes;

    Purposes(List<NamedPurpose> purposes) {
        this.purposes = new Versions<>(purposes);
    }

    /// What a purpose is called; words outlive the law, so a purpose no longer in force is still named.
    public Optional<NamedPurpose> find(Purpose purpose, LocalDate on) {
        return purposes.lastBegun(purpose.slug(), on);
    }

    /// The purposes that may be given on the day, in the order of the catalogue.
    public List<NamedPurpose> inForce(LocalDate on) {
        return purposes.slugs().stream().flatMap(slug -> purposes.inForce(slug, on).stream()).toList();
    }
}
