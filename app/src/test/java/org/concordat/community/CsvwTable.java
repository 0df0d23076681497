package org.concordat.community;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.vocabulary.XSD;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is wrong with a table and with what describes it: by a JSON Schema of the vocabulary, then each cell of it by its column, as a
/// validator of CSVW goes. Cells are read by commons-csv, and their values by Jena's datatypes of XML Schema; nothing here knows what
/// we meant to write.
///
/// **Source:** W3C, *Metadata Vocabulary for Tabular Data* and *Model for Tabular Data and Metadata on the Web* (2015), sections 4.6, 6.4 and 6.6.
final class CsvwTable {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(CsvwTable.class.getResourceAsStream("/opendata/csvw.schema.json"));

    private static final Pattern VARIABLE = Pattern.compile("\\{[#+./;?&]?([^}]+)}");
    private static final Set<String> OF_ANY_ROW = Set.of("_column", "_sourceColumn", "_row", "_sourceRow", "_name");

    private final List<String> faults = new ArrayList<>();
    private final JsonNode schema;
    private final List<Column> columns;

    /// @param separator between several values; empty for one value
    private record Column(String name, List<String> titles, String datatype, boolean required, List<String> nulls, String separator) {

        static Column of(JsonNode it) {
            return new Column(it.path("name").asString(), strings(it.path("titles")), it.path("datatype").asString("string"),
                    it.path("required").asBoolean(false), it.has("null") ? strings(it.path("null")) : List.of(""), it.path("separator").asString(""));
        }

        /// None where the cell is null.
        List<String> values(String cell) {
            return nulls.contains(cell) ? List.of()
                    : Stream.of(separator.isEmpty() ? new String[] {cell} : cell.split(Pattern.quote(separator), -1)).toList();
        }

        boolean takes(String value) {
            if (datatype.equals("anyURI")) {
                try {
                    return URI.create(value).isAbsolute();
                } catch (IllegalArgumentException _) {
                    return false;
                }
            }
            return TypeMapper.getInstance().getTypeByName(XSD.getURI() + datatype).isValid(value);
        }
    }

    private CsvwTable(JsonNode described) {
        this.schema = described.path("tableSchema");
        this.columns = each(schema.path("columns")).map(Column::of).toList();
    }

    /// @param at where the table was found
    static List<String> faults(String metadata, String table, URI at) {
        var misfits = SCHEMA.validate(metadata, InputFormat.JSON, it -> it.getExecutionConfig().setFormatAssertionsEnabled(true));
        if (!misfits.isEmpty()) {
            return misfits.stream().map(Object::toString).toList();
        }
        var described = JsonMapper.shared().readTree(metadata);
        var read = new CsvwTable(described);
        if (!at.resolve(described.path("url").asString()).equals(at)) {
            read.faults.add("describes " + described.path("url") + ", not " + at);
        }
        read.names();
        if (read.faults.isEmpty()) {
            read.cells(table);
        }
        return read.faults;
    }

    private void names() {
        var names = columns.stream().map(Column::name).toList();
        if (new HashSet<>(names).size() < names.size()) {
            faults.add("two columns of one name in " + names);
        }
        Stream.of("primaryKey", "rowTitles").flatMap(it -> strings(schema.path(it)).stream()).filter(it -> !names.contains(it))
                .forEach(it -> faults.add("no column " + it));
        Stream.concat(Stream.of(schema), each(schema.path("columns"))).flatMap(part -> Stream.of("aboutUrl", "propertyUrl", "valueUrl")
                .flatMap(it -> VARIABLE.matcher(part.path(it).asString("")).results())).flatMap(it -> Stream.of(it.group(1).split(",")))
                .filter(it -> !names.contains(it) && !OF_ANY_ROW.contains(it)).forEach(it -> faults.add("no column for {" + it + "}"));
    }

    private void cells(String table) {
        var rows = rows(table);
        if (rows.isEmpty()) {
            faults.add("no header");
            return;
        }
        var header = rows.getFirst();
        if (header.size() != columns.size() || IntStream.range(0, header.size()).anyMatch(i -> !columns.get(i).titles().contains(header.get(i)))) {
            faults.add("the header " + header.toList() + " is not that of " + columns.stream().map(Column::titles).toList());
            return;
        }
        var key = strings(schema.path("primaryKey"));
        var at = IntStream.range(0, columns.size()).filter(i -> key.contains(columns.get(i).name())).boxed().toList();
        var keys = new HashSet<List<String>>();
        rows.stream().skip(1).forEach(row -> {
            if (row.size() != columns.size()) {
                faults.add("row " + row.getRecordNumber() + " has " + row.size() + " cells, not " + columns.size());
                return;
            }
            IntStream.range(0, row.size()).forEach(i -> cell(row, columns.get(i), row.get(i)));
            if (!at.isEmpty() && !keys.add(at.stream().map(row::get).toList())) {
                faults.add("row " + row.getRecordNumber() + " has the key of another: " + at.stream().map(row::get).toList());
            }
        });
    }

    private void cell(CSVRecord row, Column column, String cell) {
        var values = column.values(cell);
        if (values.isEmpty() && column.required()) {
            faults.add("row " + row.getRecordNumber() + " has no " + column.name());
        }
        values.stream().filter(it -> !column.takes(it)).forEach(it ->
                faults.add("row " + row.getRecordNumber() + ": " + column.name() + " is no " + column.datatype() + ": " + it));
    }

    private static List<CSVRecord> rows(String table) {
        try (var parsed = CSVFormat.RFC4180.parse(new StringReader(table))) {
            return parsed.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> strings(JsonNode it) {
        return it.isString() ? List.of(it.asString()) : each(it).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> each(JsonNode it) {
        return StreamSupport.stream(it.spliterator(), false);
    }
}
