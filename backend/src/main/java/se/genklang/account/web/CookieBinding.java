package se.genklang.account.web;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.security.token.cookie.TokenCookieConfigurationProperties;
import jakarta.inject.Singleton;
import se.genklang.platform.web.Https;

/** Binds the sign-in cookie to https wherever the installation is reached by https. */
@Singleton
class CookieBinding implements BeanCreatedEventListener<TokenCookieConfigurationProperties> {

    private final Https https;

    CookieBinding(Https https) {
        this.https = https;
    }

    @Override
    public TokenCookieConfigurationProperties onCreated(BeanCreatedEvent<TokenCookieConfigurationProperties> event) {
        var cookie = event.getBean();
        cookie.setCookieSecure(https.isOn());
        return cookie;
    }
}
