package org.packstd.standards.dxf;

/**
 * Something that stands at several places.
 *
 * @param entities drawn around its origin
 */
public record Block(String name, Entities entities) {

    public Block {
        Names.check(name);
    }

    void write(Tags to) {
        to.text(0, "BLOCK").text(8, "0").text(2, name).number(70, 0).point(10, 0, 0).text(3, name);
        entities.write(to);
        to.text(0, "ENDBLK").text(8, "0");
    }
}
