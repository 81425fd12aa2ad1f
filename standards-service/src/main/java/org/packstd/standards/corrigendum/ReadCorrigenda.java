package org.packstd.standards.corrigendum;

import java.util.List;
import java.util.Optional;
import org.packstd.standards.standard.CorrigendumId;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standards;

/** The corrigenda that readers may see: those that their standard names. */
public final class ReadCorrigenda {

    private final Standards standards;
    private final Corrigenda corrigenda;

    public ReadCorrigenda(Standards standards, Corrigenda corrigenda) {
        this.standards = standards;
        this.corrigenda = corrigenda;
    }

    /** By number. */
    public List<Corrigendum> of(RevisionId revision) {
        var named = named(revision.designation());
        return corrigenda.of(revision).stream().filter(each -> named.contains(each.id())).toList();
    }

    public Optional<Corrigendum> find(RevisionId revision, int number) {
        return corrigenda.find(revision, number).filter(each -> named(revision.designation()).contains(each.id()));
    }

    private List<CorrigendumId> named(Designation designation) {
        return standards.find(designation).map(Standard::head).map(Standard.Head::corrigenda).orElse(List.of());
    }
}
