package org.concordat.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.concordat.community.PublishedFigures.Version;
import org.concordat.kernel.Quarter;
import org.concordat.statistics.FigureTable;
import org.concordat.statistics.TableDefinition;
import org.concordat.statistics.TableDefinitions;
import org.concordat.storage.StorageKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads which figures were released, and their files, as the public site's own role.
@Component
class PublishedFigureSql {

    private static final String ALL = """
            select table_id, quarter, version, released_on, reason, withdrawn_on, withdrawn_why from published.figures()
             order by quarter desc, table_id, version desc
            """;

    private static final String FILE = "select published.figure_file(?, ?, ?, ?)";

    private record Row(String table, Quarter quarter, Version version) {
    }

    private record Key(String table, Quarter quarter) {
    }

    private final JdbcClient jdbc;
    private final TableDefinitions tables;

    PublishedFigureSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite, TableDefinitions tables) {
        this.jdbc = JdbcClient.create(publicSite);
        this.tables = tables;
    }

    /// The latest quarter first.
    List<PublishedFigures> all() {
        var all = new LinkedHashMap<Key, List<Version>>();
        jdbc.sql(ALL).query((row, n) -> new Row(row.getString("table_id"), Quarter.of(row.getObject("quarter", LocalDate.class)),
                        new Version(row.getInt("version"), row.getObject("released_on", LocalDate.class), row.getString("reason"),
                                row.getObject("withdrawn_on", LocalDate.class), row.getString("withdrawn_why")))).list()
                .forEach(it -> all.computeIfAbsent(new Key(it.table(), it.quarter()), _ -> new ArrayList<>()).add(it.version()));
        return all.entrySet().stream().flatMap(it -> tables.find(it.getKey().table()).stream()
                .map(table -> new PublishedFigures(table, it.getKey().quarter(), it.getValue()))).toList();
    }

    /// Of each table the last that stand, in the order of the tables.
    List<PublishedFigures> newest() {
        var standing = all().stream().filter(it -> !it.isWithdrawn()).toList();
        return tables.all().stream().flatMap(table -> standing.stream().filter(it -> it.table().equals(table)).findFirst().stream()).toList();
    }

    /// How often agreements are used, as of the last figures that stand.
    AgreementUse use(LocalDate day, List<PublishedFigures> newest) {
        return new AgreementUse(tables.all().stream().filter(it -> it.rows() == TableDefinition.Rows.AGREEMENT)
                .map(table -> new AgreementUse.Counted(table, newest.stream().filter(it -> it.table().equals(table)).findFirst()
                        .flatMap(it -> table(it).map(shown -> new AgreementUse.Released(it, shown))))).toList(), day);
    }

    /// The table itself; empty where it is withdrawn.
    Optional<FigureTable> table(PublishedFigures it) {
        return file(it, it.table().id() + ".csv").map(csv -> FigureTable.read(it.table(), csv));
    }

    Optional<PublishedFigures> find(String name) {
        return all().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /// Of the latest version; empty where it is withdrawn.
    Optional<String> file(PublishedFigures of, String name) {
        return jdbc.sql(FILE).params(of.table().id(), of.quarter().first(), of.latest().number(), name).query(String.class).optional();
    }
}
