package org.packstd.submissions.comment.spreadsheet;

import org.packstd.submissions.comment.PatchSyntax;
import org.packstd.submissions.comment.table.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TablesConfiguration {

    @Bean
    Rows commentRows(PatchSyntax patches) {
        return new Rows(patches);
    }

    @Bean
    Tables tableFiles(Rows rows) {
        return new Tables(rows);
    }
}
