package org.packstd.standards.drawing.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.drawing.sheet.Lattice;
import org.packstd.standards.specification.Grid;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.text.LetterSequence;

/**
 * The balls or lands of one grid, with their places in mm from the middle of the package.
 *
 * @param columns sites along x
 * @param rows sites along y
 */
record Sites(Grid grid, double pitchX, double pitchY, double offsetX, double offsetY, boolean[][] filled) {

    /**
     * A ball.
     *
     * @param id such as B7
     */
    record Site(String id, double x, double y) {}

    static Sites of(Grid grid, double pitchX, double pitchY) {
        var filled = new boolean[grid.rows()][grid.columns()];
        if (grid.populated().isEmpty()) {
            for (var row : filled) {
                Arrays.fill(row, true);
            }
        }
        boolean listed = !grid.populated().isEmpty();
        for (var name : listed ? grid.populated() : grid.depopulated()) {
            grid.find(name).ifPresent(site -> filled[site.row()][site.column()] = listed);
        }
        return new Sites(grid, own(grid.pitchX(), pitchX), own(grid.pitchY(), pitchY), own(grid.offsetX(), 0),
                own(grid.offsetY(), 0), filled);
    }

    private static double own(@Nullable StatedValue stated, double otherwise) {
        return stated == null ? otherwise : Math.clamp(Figure.drawn(stated.value()), -3000, 3000);
    }

    int columns() {
        return grid.columns();
    }

    int rows() {
        return grid.rows();
    }

    double x(int column) {
        return (column - (columns() - 1) / 2.0) * pitchX + offsetX;
    }

    double y(int row) {
        return (row - (rows() - 1) / 2.0) * pitchY + offsetY;
    }

    /** With every second row moved by half a pitch where the grid is staggered along x. */
    double x(int row, int column) {
        return x(column) + ("x".equals(grid.stagger()) && row % 2 == 1 ? pitchX / 2 : 0);
    }

    /** With every second column moved by half a pitch where the grid is staggered along y. */
    double y(int row, int column) {
        return y(row) + ("y".equals(grid.stagger()) && column % 2 == 1 ? pitchY / 2 : 0);
    }

    String letter(int row) {
        return LetterSequence.at(row + grid.firstRow());
    }

    String number(int column) {
        return Integer.toString(column + grid.firstColumn());
    }

    int count() {
        int count = 0;
        for (var row : filled) {
            for (boolean ball : row) {
                count += ball ? 1 : 0;
            }
        }
        return count;
    }

    List<Site> balls() {
        var balls = new ArrayList<Site>();
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                if (filled[row][column]) {
                    balls.add(new Site(letter(row) + number(column), x(row, column), y(row, column)));
                }
            }
        }
        return balls;
    }

    /** Whether anything stands in a column. */
    boolean hasColumn(int column) {
        for (var row : filled) {
            if (row[column]) {
                return true;
            }
        }
        return false;
    }

    List<Lattice.Run> runs() {
        var runs = new ArrayList<Lattice.Run>();
        for (int row = 0; row < rows(); row++) {
            int start = -1;
            for (int column = 0; column <= columns(); column++) {
                boolean ball = column < columns() && filled[row][column];
                if (ball && start < 0) {
                    start = column;
                } else if (!ball && start >= 0) {
                    runs.add(new Lattice.Run(x(row, start), y(row), column - start));
                    start = -1;
                }
            }
        }
        return runs;
    }
}
