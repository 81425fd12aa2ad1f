package org.packstd.standards.footprint;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, with lengths in mm to three decimals; text is escaped, and characters that XML cannot hold become spaces. */
final class Markup {

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter writer;

    Markup() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Three decimals at most, without trailing zeros, never -0. */
    static String number(BigDecimal amount) {
        var shown = amount.setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    /** @param attributes name, value, name, value … */
    Markup open(String element, Object... attributes) {
        return quietly(() -> {
            writer.writeCharacters("\n");
            writer.writeStartElement(element);
            for (var i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute((String) attributes[i], text(attributes[i + 1]));
            }
        });
    }

    Markup close() {
        return quietly(writer::writeEndElement);
    }

    Markup leaf(String element, Object... attributes) {
        return open(element, attributes).close();
    }

    Markup textLeaf(String element, String content, Object... attributes) {
        open(element, attributes);
        quietly(() -> writer.writeCharacters(text(content)));
        return close();
    }

    String end() {
        quietly(writer::writeEndDocument);
        return written.append('\n').toString();
    }

    private static String text(Object value) {
        return value instanceof BigDecimal amount ? number(amount) : clean(Objects.toString(value));
    }

    private static String clean(String raw) {
        return raw.codePoints()
                .map(letter -> Character.isISOControl(letter) || (letter & 0xFFFE) == 0xFFFE
                        || (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) ? ' ' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Markup quietly(Step step) {
        try {
            step.take();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible); // a StringWriter does not fail
        }
        return this;
    }

    private interface Step {
        void take() throws XMLStreamException;
    }
}
