package dev.parley.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SortedTableTest {
    @Test
    void it_holds_what_a_sorted_map_would_hold() {
        Random random = new Random(20260301);
        TreeMap<Integer, String> expected = new TreeMap<>();
        SortedTable<Integer, String> table = SortedTable.by(Comparator.<Integer>naturalOrder());

        for (int step = 0; step < 20_000; step++) {
            int key = random.nextInt(500);
            if (random.nextInt(3) > 0) {
                table = table.with(key, "v" + step);
                expected.put(key, "v" + step);
            } else {
                table = table.without(key);
                expected.remove(key);
            }
        }

        assertThat(table.values()).containsExactlyElementsOf(expected.values());
        assertThat(table.descending())
                .containsExactlyElementsOf(expected.descendingMap().values());
        assertThat(table.size()).isEqualTo(expected.size());
        for (int key = -1; key <= 500; key++) {
            assertThat(table.after(key))
                    .containsExactlyElementsOf(expected.tailMap(key, false).values());
            assertThat(table.from(key))
                    .containsExactlyElementsOf(expected.tailMap(key, true).values());
            assertThat(table.before(key))
                    .containsExactlyElementsOf(
                            expected.headMap(key, false).descendingMap().values());
        }
    }

    @Test
    void an_older_version_stays_as_it_was() {
        SortedTable<Integer, String> empty = SortedTable.by(Comparator.<Integer>naturalOrder());
        SortedTable<Integer, String> one = empty.with(1, "one");

        SortedTable<Integer, String> two = one.with(1, "uno").with(2, "two").without(1);

        assertThat(empty.values()).isEmpty();
        assertThat(one.values()).containsExactly("one");
        assertThat(two.values()).containsExactly("two");
    }

    @Test
    void it_stays_low_when_keys_come_in_order() {
        SortedTable<Integer, Integer> table = SortedTable.by(Comparator.<Integer>naturalOrder());

        for (int key = 0; key < 100_000; key++) {
            table = table.with(key, key);
        }

        assertThat(table.height()).isLessThan(25);
    }
}
