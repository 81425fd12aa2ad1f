package org.packstd.standards.exchange.cdxml;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.exchange.cdxml.CdxmlPackage.Dimension;
import org.packstd.standards.exchange.cdxml.CdxmlPackage.Pin;

/** Writes CDXML, the same bytes for the same package. */
final class CdxmlWriter {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    private CdxmlWriter() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static String write(CdxmlPackage said, String contentHash, List<Omission> omissions) {
        try {
            var writer = new CdxmlWriter();
            writer.document(said, contentHash, omissions);
            return writer.text + "\n";
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible); // there is no other end of a string that could break off
        }
    }

    private void document(CdxmlPackage said, String contentHash, List<Omission> omissions) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        comment("Content " + contentHash + "; " + omissions.size() + " not said here:");
        for (var omission : omissions) {
            comment(omission.what() + " = " + omission.value() + ": " + omission.reason().en());
        }
        begin("cdxml");
        var header = said.header();
        leaf("id", header.id());
        leaf("mpn", header.part());
        leaf("opn", header.orderNumber());
        leaf("version", header.version());
        leaf("date", header.date());
        begin("authors");
        leaf("name", header.author());
        end();
        mechanical(said);
        begin("io");
        for (var pin : said.pins()) {
            pin(pin);
        }
        end();
        end();
        xml.writeEndDocument();
    }

    private void mechanical(CdxmlPackage said) throws XMLStreamException {
        begin("mech");
        leaf("smt_compatible", "true");
        dimension("width", said.width());
        dimension("length", said.length());
        dimension("thickness", said.thickness());
        begin("io");
        dimension("pitch", said.pitch());
        dimension("thickness", said.ballHeight());
        dimension("diameter", said.ballDiameter());
        begin("count");
        leaf("pop", String.valueOf(said.populated()));
        leaf("unpop", String.valueOf(said.unpopulated()));
        end();
        end();
        end();
    }

    /** An element that the schema requires stands empty when nothing is known. */
    private void dimension(String name, @Nullable Dimension dimension) throws XMLStreamException {
        begin(name);
        if (dimension != null) {
            figure("min", dimension.min());
            figure("max", dimension.max());
            figure("typ", dimension.typical());
            leaf("unit", "um");
        }
        end();
    }

    private void figure(String name, @Nullable BigDecimal amount) throws XMLStreamException {
        if (amount != null) {
            leaf(name, amount.toPlainString());
        }
    }

    private void pin(Pin pin) throws XMLStreamException {
        begin("pin");
        leaf("pnum", pin.number());
        leaf("pname", pin.number()); // an outline names no signals
        begin("position");
        leaf("x", pin.x().toPlainString());
        leaf("y", pin.y().toPlainString());
        leaf("unit", "um");
        end();
        end();
    }

    private void begin(String name) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        depth++;
    }

    private void end() throws XMLStreamException {
        depth--;
        indent();
        xml.writeEndElement();
    }

    private void leaf(String name, String value) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void comment(String value) throws XMLStreamException {
        indent();
        xml.writeComment(" " + value.replaceAll("-(?=-)", "- ") + " ");
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
