package org.concordat.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.kernel.BodyKind;
import org.concordat.scrutiny.ReviewReading.Fault;
import org.concordat.scrutiny.ReviewReading.Read;
import org.concordat.scrutiny.ReviewReading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read from a file, and what is said of each fault.
class ReviewFileTest {

    private static final String HEADINGS = "number,title,recommendation,put_to\n";
    private static final Set<BodyKind> SERVING = Set.of(BodyKind.SCHOOL, BodyKind.POLICE_FORCE);

    private static ReviewReading read(String csv) {
        return ReviewFile.read(csv, SERVING);
    }

    private static List<String> faults(String csv) {
        return ((Unreadable) read(csv)).faults().stream().map(it -> it.row() + " " + it.column()).toList();
    }

    @Test
    void readsEachRowWhateverTheOrderOfItsColumns() {
        assertThat(read("\uFEFFput_to,Number,recommendation,title\r\nPolice force,4,\"Answer, in time.\nAlways.\",Answers\r\n\r\n,,,\r\n"
                + "school,4a,Ask.,Asking\r\n")).isEqualTo(new Read(List.of(
                new Recommendation.Line("4", "Answers", "Answer, in time.\nAlways.", BodyKind.POLICE_FORCE),
                new Recommendation.Line("4a", "Asking", "Ask.", BodyKind.SCHOOL))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4,,Words.,School                    | title
            4,Title,,School                     | recommendation
            ,Title,Words.,School                | number
            four!,Title,Words.,School           | number
            4,Title,Words.,                     | put_to
            4,Title,Words.,Everybody            | put_to
            4,Title,Words.,Prison               | put_to
            4,Title,<b>Words</b>,School         | recommendation
            4,Title,SECRET,School               | recommendation
            4,Title,Words.                      | ''
            4,Title,Words,more,School           | ''
            """)
    void namesTheRowAndTheColumnOfAFault(String row, String column) {
        assertThat(((Unreadable) read(HEADINGS + "1,Title,Words.,School\n" + row + "\n")).faults()).extracting(Fault::row, Fault::column)
                .containsExactly(tuple(3, column));
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(faults(HEADINGS + "\n1,,,School\n1,Title,Words.,Nobody\n")).containsExactly("3 title", "3 recommendation", "4 number", "4 put_to");
        assertThat(faults(HEADINGS + "1," + "x".repeat(201) + "," + "x".repeat(3001) + ",School\n")).containsExactly("2 title", "2 recommendation");
        assertThat(faults(HEADINGS + "1,\"Two\nlines\",Words.,School\n")).containsExactly("2 title");
        assertThat(faults(HEADINGS + "1,,,School\n".repeat(60))).hasSize(Unreadable.FAULTS_MAX);
    }

    @Test
    void aFileWithoutTheHeadingsIsNoFile() {
        assertThat(faults("number;title;recommendation;put_to\n")).contains("1 number", "1 title", "1 recommendation", "1 put_to");
        assertThat(faults("number,title,recommendation,put_to,owner\n")).containsExactly("1 owner");
        assertThat(faults("number,number,title,recommendation,put_to\n")).containsExactly("1 number");
        assertThat(faults("")).hasSize(4);
        assertThat(faults(HEADINGS)).containsExactly("0 ");
    }

    @Test
    void thereAreAtMostSixty() {
        assertThat(read(HEADINGS + rows(60))).isInstanceOf(Read.class);
        assertThat(faults(HEADINGS + rows(61))).containsExactly("0 ");
    }

    private static String rows(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(it -> it + ",Title,Words.,School\n").collect(Collectors.joining());
    }

    @Test
    void quotationMarksThatDoNotMatchAreAFaultOfTheirRow() {
        assertThat(faults(HEADINGS + "1,Title,Words.,School\n2,\"Title,Words.,School\n")).containsExactly("3 ");
        assertThat(faults(HEADINGS + "1,\"Title\"s,Words.,School\n")).containsExactly("2 ");
    }
}
