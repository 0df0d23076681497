package org.concordat.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.statistics.TableDefinition.Breakdown;
import org.concordat.statistics.TableDefinition.Counted;
import org.springframework.stereotype.Component;

/// Every table that there is (`statistics/tables.json`).
@Component
public class TableDefinitions {

    private final List<TableDefinition> all;

    TableDefinitions() {
        this(TablesFile.shipped());
    }

    TableDefinitions(List<TableDefinition> all) {
        this.all = List.copyOf(all);
    }

    public List<TableDefinition> all() {
        return all;
    }

    public Optional<TableDefinition> find(String id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The variables beside the area that some table of a count has, in the order of the file.
    List<Breakdown> of(Counted counted) {
        return all.stream().filter(it -> it.counts() == counted).flatMap(it -> it.by().variables().stream()).distinct().collect(Collectors.toList());
    }
}
