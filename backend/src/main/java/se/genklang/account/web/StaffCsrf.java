package se.genklang.account.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.csrf.CsrfConfiguration;
import io.micronaut.security.token.generator.AccessTokenConfiguration;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import se.genklang.platform.web.Https;

/**
 * How the forms of staff pages are protected against being posted from elsewhere. The signing key comes from the key
 * store, and the cookie lives as long as the sign-in. The cookie is bound to https, with the name that browsers then
 * enforce, wherever the installation is reached by https.
 */
@Primary
@Singleton
@Replaces(CsrfConfiguration.class)
class StaffCsrf implements CsrfConfiguration {

    private final SigningKeys keys;
    private final Duration maxAge;
    private final boolean https;

    StaffCsrf(SigningKeys keys, AccessTokenConfiguration tokens, Https https) {
        this.keys = keys;
        maxAge = Duration.ofSeconds(tokens.getExpiration());
        this.https = https.isOn();
    }

    /** The cookie that takes the token away when somebody signs out. */
    Cookie cleared() {
        return Cookie.of(getCookieName(), "").configure(this, https).maxAge(0);
    }

    @Override
    public String getSecretKey() {
        return keys.forForms();
    }

    @Override
    public String getHttpSessionName() {
        return "csrfToken";
    }

    @Override
    public int getRandomValueSize() {
        return 16;
    }

    @Override
    public String getHeaderName() {
        return "X-CSRF-TOKEN";
    }

    @Override
    public String getFieldName() {
        return "csrfToken";
    }

    @Override
    public boolean isSessionCookie() {
        return false;
    }

    @Override
    public String getCookieName() {
        return https ? "__Host-csrfToken" : "csrfToken";
    }

    @Override
    public Optional<String> getCookieDomain() {
        return Optional.empty();
    }

    @Override
    public Optional<String> getCookiePath() {
        return Optional.of("/");
    }

    @Override
    public Optional<Boolean> isCookieHttpOnly() {
        return Optional.of(true);
    }

    @Override
    public Optional<Boolean> isCookieSecure() {
        return Optional.of(https);
    }

    @Override
    public Optional<TemporalAmount> getCookieMaxAge() {
        return Optional.of(maxAge);
    }

    @Override
    public Optional<SameSite> getCookieSameSite() {
        return Optional.of(SameSite.Strict);
    }

    @Override
    public boolean isEnabled() {
        return true;
    }
}
