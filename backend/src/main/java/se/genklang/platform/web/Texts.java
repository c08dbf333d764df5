package se.genklang.platform.web;

import io.micronaut.context.MessageSource;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.i18n.ResourceBundleMessageSource;
import jakarta.inject.Singleton;

/** Where texts come from: {@code i18n/messages} and {@code i18n/invitation}, easy Swedish before Swedish, and Swedish before nothing at all. */
@Factory
class Texts {

    @Singleton
    MessageSource messages() {
        return new ResourceBundleMessageSource("i18n.messages", Language.SWEDISH);
    }

    @Singleton
    MessageSource invitations() {
        return new ResourceBundleMessageSource("i18n.invitation", Language.SWEDISH);
    }
}
