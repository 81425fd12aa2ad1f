package org.packstd.standards.search.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.model.FoundVariation;
import org.packstd.standards.api.model.VariationPage;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** A page of variations as RFC 4180 says: one row each, columns for what any of them states. */
@Component
final class VariationCsv extends AbstractHttpMessageConverter<VariationPage> {

    /** What a spreadsheet would take for the beginning of a formula; numbers are none. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");

    VariationCsv() {
        super(StandardCharsets.UTF_8, new MediaType("text", "csv"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == VariationPage.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected VariationPage readInternal(Class<? extends VariationPage> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("CSV is only written", input);
    }

    @Override
    protected void writeInternal(VariationPage page, HttpOutputMessage output) throws IOException {
        try (var writer = new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8)) {
            write(page.getItems(), writer);
        }
    }

    private static void write(List<FoundVariation> variations, Writer writer) throws IOException {
        var counts = new TreeSet<String>();
        var words = new TreeSet<String>();
        var parameters = new TreeSet<String>();
        for (var variation : variations) {
            counts.addAll(variation.getCounts().keySet());
            words.addAll(variation.getAttributes().keySet());
            parameters.addAll(variation.getParameters().keySet());
        }
        var head = new ArrayList<String>(
                List.of("designation", "revision", "code", "family", "status", "titleEn", "titleZh"));
        head.addAll(counts);
        head.addAll(words);
        parameters.forEach(key -> List.of("min", "nom", "max", "unit").forEach(part -> head.add(key + "." + part)));
        row(head, writer);
        for (var variation : variations) {
            row(cells(variation, counts, words, parameters), writer);
        }
    }

    private static List<String> cells(FoundVariation variation, Iterable<String> counts, Iterable<String> words,
            Iterable<String> parameters) {
        var cells = new ArrayList<String>(
                List.of(variation.getDesignation(), variation.getRevision(), variation.getCode(),
                        variation.getFamily(), variation.getStatus().getValue(), text(variation.getTitle().getEn()),
                        text(variation.getTitle().getZh())));
        counts.forEach(name -> cells.add(text(variation.getCounts().get(name))));
        words.forEach(name -> cells.add(String.join(" ", variation.getAttributes().getOrDefault(name, List.of()))));
        for (var key : parameters) {
            var stated = variation.getParameters().get(key);
            cells.add(stated == null ? "" : text(stated.getMin()));
            cells.add(stated == null ? "" : text(stated.getNom()));
            cells.add(stated == null ? "" : text(stated.getMax()));
            cells.add(stated == null ? "" : stated.getUnit());
        }
        return cells;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static void row(List<String> cells, Writer writer) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            writer.write(cell(cells.get(i)));
        }
        writer.write("\r\n");
    }

    private static String cell(String text) {
        var safe = FORMULA.matcher(text).find() && !NUMBER.matcher(text).matches() ? "'" + text : text;
        return SPECIAL.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
