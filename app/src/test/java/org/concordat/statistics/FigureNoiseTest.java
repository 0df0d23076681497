package org.concordat.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.statistics.Figured.refused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Areas;
import org.concordat.sdc.SecretKey;
import org.concordat.sharing.World;
import org.concordat.statistics.TableDefinition.Noise;
import org.concordat.storage.DataDirectory;
import org.concordat.storage.StorageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Figures of tables whose definitions ask for noise, from what was drawn for what was counted.
@ConcordatTest
class FigureNoiseTest {

    private static final Noise NOISE = new Noise(2, 5);

    @Autowired
    private ApplicationContext service;
    @TempDir
    private Path folder;

    private World world;
    private Figured at;
    private TableDefinitions tables;
    private FigureKeys keys;
    private Releases releases;
    private ReleaseSteps steps;

    @BeforeEach
    void lay() throws Exception {
        world = World.of(service);
        at = Figured.in(service, world).counted();
        tables = new TableDefinitions(TablesFile.shipped().stream().map(FigureNoiseTest::noisy).toList());
        keys = new FigureKeys(new FigureSettings(null), new DataDirectory(folder), StorageKind.EMBEDDED);
        var sql = new ReleaseSql(service.getBean(JdbcClient.class), tables);
        var making = new FigureMaking(keys);
        releases = new Releases(service.getBean(Acting.class), service.getBean(Gate.class), service.getBean(Ledger.class), sql,
                service.getBean(CountSql.class), service.getBean(Areas.class), tables, making);
        steps = new ReleaseSteps(service.getBean(Acting.class), service.getBean(Gate.class), service.getBean(Ledger.class), sql, making);
    }

    private static TableDefinition noisy(TableDefinition it) {
        return new TableDefinition(it.id(), it.counts(), it.by(), it.threshold(), it.width(), Optional.of(NOISE), it.title(), it.unit(),
                it.base(), it.source(), it.caveat(), it.breaks());
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Acted make(String table, @Nullable String reason) {
        return releases.make(at.in(at.bo()), UUID.randomUUID(), tables.find(table).orElseThrow(), at.quarter(), reason);
    }

    private Releases.Sight made(Acted came) {
        assertThat(came).isInstanceOf(Acted.Done.class);
        return releases.find(at.in(at.bo()), ((Acted.Done) came).id()).orElseThrow();
    }

    private Releases.Sight released(String table) {
        var it = made(make(table, null));
        assertThat(steps.release(at.in(at.bex()), it.release().id(), UUID.randomUUID())).isEqualTo(new Acted.Done(it.release().id()));
        return it;
    }

    /// All in an area are a cell of both tables, and nobody can take the mean of two noises on it.
    @Test
    void theSameCellHasTheSameFigureInEveryTable() {
        var sectors = released("referrals-by-sector").figures();
        var ages = released("referrals-by-age").figures();
        assertThat(ages.places()).isEqualTo(sectors.places()).allSatisfy(area ->
                assertThat(ages.of(area, FigureTable.TOTAL)).isPresent().isEqualTo(sectors.of(area, FigureTable.TOTAL)));
    }

    @Test
    void everyFigureIsNearAndNoneIsHidden() {
        var seen = made(make("referrals-by-sector", null));
        var counted = world.jdbc().sql("""
                select a.code, c.sector, sum(c.number) as number from statistics.referrals c join partnership.area a on a.id = c.area
                 where c.quarter = ? group by 1, 2""").param(at.quarter().first()).query().listOfRows();
        assertThat(counted).isNotEmpty().allSatisfy(row -> assertThat(seen.figures().of((String) row.get("code"), (String) row.get("sector"))
                .orElseThrow()).isBetween((long) number(row.get("number")) - NOISE.maximum(), (long) number(row.get("number")) + NOISE.maximum()));
        assertThat(counted).anySatisfy(row -> assertThat(seen.figures().of((String) row.get("code"), (String) row.get("sector")).orElseThrow())
                .isNotEqualTo(number(row.get("number"))));
        assertThat(seen.utility()).contains("\"noise, stated variance\",2.0000", "\"noise, at most\",5", "changed, share of printed cells");
    }

    private static int number(Object sum) {
        return ((Number) sum).intValue();
    }

    /// Records of which something was released keep the key of that; only the next quarter has the new one.
    @Test
    void aNewKeyChangesNothingThatWasReleased() throws Exception {
        var first = released("referrals-by-sector");
        var file = folder.resolve("secrets/figures");
        var old = Files.readString(file);
        SecretKey.create(folder.resolve("new"));
        Files.writeString(file, Files.readString(folder.resolve("new")) + old);
        assertThat(keys.of(List.of()).fingerprint()).isNotEqualTo(SecretKey.readAll(file).getLast().fingerprint());
        assertThat(made(make("referrals-by-age", null)).figures().of(FigureTable.TOTAL, FigureTable.TOTAL))
                .isEqualTo(first.figures().of(FigureTable.TOTAL, FigureTable.TOTAL));
        assertThat(made(make("referrals-by-sector", "Again.")).figures()).isEqualTo(first.figures());
        Files.copy(folder.resolve("new"), file, StandardCopyOption.REPLACE_EXISTING);
        steps.decline(at.in(at.bex()), last("referrals-by-sector"), UUID.randomUUID(), "No.");
        assertThat(falls(make("referrals-by-sector", "With another key."))).contains("an earlier release was made with another key");
    }

    private ReleaseId last(String table) {
        return releases.list(at.in(at.bo()), 0).seen().orElseThrow().rows().stream().filter(it -> it.table().id().equals(table)
                && it.quarter().equals(at.quarter())).findFirst().orElseThrow().id();
    }

    private static String falls(Acted came) {
        assertThat(refused(came)).isEqualTo("statistics.survives-the-attacker");
        return String.join(" ", ((Acted.Refused) came).falls());
    }

    @Test
    void noKeyIsMadeOverAnExternalDatabaseNorReadWhereOthersCan() throws Exception {
        var file = SecretKey.create(folder.resolve("open"));
        assertThat(file.fingerprint()).isNotEmpty();
        Files.setPosixFilePermissions(folder.resolve("open"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(made(new FigureSettings(folder.resolve("open")), StorageKind.EMBEDDED)).contains("open to others than its owner");
        assertThat(made(new FigureSettings(null), StorageKind.EXTERNAL)).contains("concordat.figures.key");
        Files.writeString(folder.resolve("open"), "\n", StandardOpenOption.TRUNCATE_EXISTING);
        Files.setPosixFilePermissions(folder.resolve("open"), PosixFilePermissions.fromString("rw-------"));
        assertThat(made(new FigureSettings(folder.resolve("open")), StorageKind.EMBEDDED)).contains("holds none");
    }

    private String made(FigureSettings settings, StorageKind kind) {
        var making = new FigureMaking(new FigureKeys(settings, new DataDirectory(folder), kind));
        var counts = new Counts(List.of(new Counts.Place("E10000001", "North")), List.of(new Counts.Cell("E10000001", List.of("adopt", "no-end"), 9, 1)));
        return making.make(tables.find("panel-decisions").orElseThrow(), at.quarter(), tables.of(TableDefinition.Counted.PANEL_DECISIONS),
                counts, List.of()) instanceof FigureMaking.Made.Refused it ? String.join(" ", it.because()) : "made";
    }

    /// What is added up wraps around as Java has it, and no two acts draw the same.
    @Test
    void whatIsDrawnIsAddedModuloTwoToThe64th() {
        for (var pair : List.of(new long[] {Long.MAX_VALUE, 1}, new long[] {Long.MIN_VALUE, -1}, new long[] {Long.MIN_VALUE, Long.MIN_VALUE},
                new long[] {Long.MAX_VALUE, Long.MAX_VALUE}, new long[] {-5, 3}, new long[] {0, 0})) {
            assertThat(world.jdbc().sql("select statistics.added(?, ?)").params(pair[0], pair[1]).query(Long.class).single())
                    .isEqualTo(pair[0] + pair[1]);
        }
        assertThat(world.jdbc().sql("select statistics.draw() from generate_series(1, 200)").query(Long.class).list()).doesNotHaveDuplicates()
                .anyMatch(it -> it < 0).anyMatch(it -> it > 0);
    }
}
