package org.packstd.notifications.mail.smtp;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.packstd.notifications.mail.Letters;
import org.packstd.notifications.mail.Notices;
import org.packstd.notifications.mail.Post;
import org.packstd.notifications.mail.UnaskedLetters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Letters go to {@code SMTP_HOST}, else into {@code MAIL_DIRECTORY}. Without either there is no post, and whoever needs one finds
 * out when an endpoint is made, not later.
 */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    @Conditional(SomewhereToSend.class)
    Post post(JavaMailSenderImpl sender, WrittenLetters written, MailSettings settings, Clock clock) {
        var letters = new MimeLetters(written, settings, clock);
        return sender.getHost() == null || sender.getHost().isBlank()
                ? new PickupPost(Path.of(settings.directory()), letters)
                : new SmtpPost(sender, letters, settings.connections());
    }

    /** A host or a directory is set. */
    static final class SomewhereToSend implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var settings = context.getEnvironment();
            return Stream.of("spring.mail.host", "packstd.mail.directory")
                    .anyMatch(name -> !settings.getProperty(name, "").isBlank());
        }
    }

    @Bean
    @Conditional(SomewhereToSend.class)
    Notices notices(Letters letters, Post post, UnaskedLetters unasked, Clock clock) {
        return new Notices(letters, post, unasked, clock);
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
