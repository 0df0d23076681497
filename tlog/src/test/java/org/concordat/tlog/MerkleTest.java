package org.concordat.tlog;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class MerkleTest {

    /// The leaves and roots with which Certificate Transparency implementations are tested.
    private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void hasTheRootsThatEveryoneHas() {
        var log = new MemoryLog();
        assertThat(log.head().root()).hasToString("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        for (int i = 0; i < LEAVES.size(); i++) {
            log.grow(List.of(HexFormat.of().parseHex(LEAVES.get(i))));
            assertThat(HexFormat.of().formatHex(log.head().root().bytes())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void agreesWithTheRfcAsItIsWrittenForEverySmallTree() throws Exception {
        var all = MemoryLog.entries(0, 40);
        for (int n = 1; n <= all.size(); n++) {
            var d = all.subList(0, n);
            var log = MemoryLog.of(n);
            var tree = new TileTree(log, n);
            assertThat(log.head().root()).isEqualTo(Oracle.mth(d)).isEqualTo(tree.root(n));
            for (int m = 0; m < n; m++) {
                assertThat(tree.inclusion(m).path()).isEqualTo(Oracle.path(m, d));
                assertThat(tree.consistency(m).path()).isEqualTo(Oracle.proof(m, d));
                assertThat(tree.root(m)).isEqualTo(Oracle.mth(all.subList(0, m)));
            }
        }
    }

    @Test
    void provesEveryLeafAndEveryPrefixAndNothingElse() throws Exception {
        var all = MemoryLog.entries(0, 33);
        for (int n = 1; n <= all.size(); n++) {
            var tree = new TileTree(MemoryLog.of(n), n);
            var head = new TreeHead(n, tree.root(n));
            for (int m = 0; m < n; m++) {
                var inclusion = tree.inclusion(m);
                assertThat(inclusion.proves(Hash.ofEntry(all.get(m)), head)).isTrue();
                assertThat(inclusion.proves(Hash.ofEntry(new byte[]{1}), head)).isFalse();
                assertThat(inclusion.proves(Hash.ofEntry(all.get(m)), new TreeHead(n + 1, head.root()))).isFalse();
                for (var wrong : mangled(inclusion.path())) {
                    assertThat(new InclusionProof(m, n, wrong).proves(Hash.ofEntry(all.get(m)), head)).isFalse();
                }
                var older = new TreeHead(m, tree.root(m));
                assertThat(tree.consistency(m).proves(older, head)).isTrue();
                for (var wrong : mangled(tree.consistency(m).path())) {
                    assertThat(new ConsistencyProof(m, n, wrong).proves(older, head)).isFalse();
                }
                if (m > 0) {
                    assertThat(tree.consistency(m).proves(new TreeHead(m, Hash.ofEntry(new byte[9])), head)).isFalse();
                }
            }
        }
    }

    /// Each hash changed, one left out, one more, at either end.
    private static List<List<Hash>> mangled(List<Hash> path) {
        var mangled = new ArrayList<List<Hash>>();
        for (int i = 0; i < path.size(); i++) {
            var changed = new ArrayList<>(path);
            changed.set(i, Hash.ofNode(path.get(i), path.get(i)));
            mangled.add(changed);
            var shorter = new ArrayList<>(path);
            shorter.remove(i);
            mangled.add(shorter);
        }
        var longer = new ArrayList<>(path);
        longer.add(Hash.OF_NOTHING);
        mangled.add(longer);
        mangled.add(longer.reversed().equals(longer) ? List.of(Hash.OF_NOTHING, Hash.OF_NOTHING) : longer.reversed());
        return mangled;
    }

    @Test
    void aTreeOfTheSameSizeProvesOnlyItself() {
        var one = new TreeHead(5, Hash.ofEntry(new byte[1]));
        var other = new TreeHead(5, Hash.ofEntry(new byte[2]));
        assertThat(new ConsistencyProof(5, 5, List.of()).proves(one, one)).isTrue();
        assertThat(new ConsistencyProof(5, 5, List.of()).proves(one, other)).isFalse();
        assertThat(new ConsistencyProof(0, 5, List.of()).proves(TreeHead.EMPTY, one)).isTrue();
        assertThat(new ConsistencyProof(0, 5, List.of(Hash.OF_NOTHING)).proves(TreeHead.EMPTY, one)).isFalse();
    }

    @Property(tries = 40)
    void proofsHoldAcrossTilesHoweverTheTreeGrew(@ForAll @IntRange(min = 1, max = 70_000) int size,
                                                 @ForAll @IntRange(min = 1, max = 70_000) int other) throws Exception {
        int from = Math.min(size, other);
        int to = Math.max(size, other);
        var log = MemoryLog.of(from);
        var older = log.head();
        log.grow(MemoryLog.entries(from, to));
        var newer = log.head();
        assertThat(newer).isEqualTo(MemoryLog.of(to).head());
        var tree = new TileTree(log, to);
        assertThat(tree.consistency(from).proves(older, newer)).isTrue();
        assertThat(tree.inclusion(from - 1).proves(Hash.ofEntry(MemoryLog.entries(from - 1, from).getFirst()), newer)).isTrue();
        assertThat(Edge.read(log, newer).root()).isEqualTo(newer.root());
    }
}
