package org.packstd.notifications.mail.smtp;

import java.time.Clock;
import java.util.Set;
import org.packstd.notifications.mail.Letters;
import org.packstd.notifications.mail.Notices;
import org.packstd.notifications.mail.Post;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Without {@code SMTP_HOST} there is no post, and whoever needs one finds out when an endpoint is made, not later. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    @ConditionalOnExpression("!'${spring.mail.host:}'.isBlank()")
    Post smtpPost(JavaMailSenderImpl sender, WrittenLetters letters, MailSettings settings, Clock clock) {
        return new SmtpPost(sender, letters, settings, clock);
    }

    @Bean
    @ConditionalOnExpression("!'${spring.mail.host:}'.isBlank()")
    Notices notices(Letters letters, Post post) {
        return new Notices(letters, post);
    }

    /** Text beside the HTML that Spring Boot looks for by itself. */
    @Bean
    ClassLoaderTemplateResolver textTemplates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setResolvablePatterns(Set.of("*.txt"));
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setOrder(1);
        return resolver;
    }
}
